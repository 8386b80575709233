package org.evenkeel.kit.problem;

/** The version the caller based the change on is not the present one. */
public class Stale extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super(
                Slug.STALE,
                "It was changed after you read it. Read it again and repeat the change on what is there now.");
    }
}
