package org.evenkeel.accounts.profile.mark;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** A client has one mark at a time, and a mark is withdrawn once. */
class MarkRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    MarkRefused(String why) {
        super(Slug.TRANSITION_REFUSED, why);
    }
}
