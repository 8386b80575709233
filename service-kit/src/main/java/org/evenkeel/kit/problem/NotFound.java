package org.evenkeel.kit.problem;

/** What was asked for does not exist, or not for this caller; the two are not told apart. */
public class NotFound extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object id) {
        super(Slug.NOT_FOUND, "There is no " + what + " " + id + ".");
    }
}
