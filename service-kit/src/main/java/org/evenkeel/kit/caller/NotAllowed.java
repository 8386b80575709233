package org.evenkeel.kit.caller;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The caller is known and sees the thing, but may not do this with it. */
public class NotAllowed extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String why) {
        super(Slug.FORBIDDEN, why);
    }
}
