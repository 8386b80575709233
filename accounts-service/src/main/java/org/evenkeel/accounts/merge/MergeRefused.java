package org.evenkeel.accounts.merge;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** A merge, or its undoing, that accounts do not allow as they stand. */
class MergeRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    MergeRefused(String why) {
        super(Slug.TRANSITION_REFUSED, why);
    }
}
