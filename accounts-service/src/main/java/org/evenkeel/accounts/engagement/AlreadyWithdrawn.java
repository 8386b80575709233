package org.evenkeel.accounts.engagement;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** What was entered by mistake was taken back before. */
class AlreadyWithdrawn extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AlreadyWithdrawn() {
        super(Slug.TRANSITION_REFUSED, "It was withdrawn already.");
    }
}
