package org.evenkeel.accounts.score;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** An act that a scorecard does not allow as it stands. */
class ScorecardRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ScorecardRefused(String why) {
        super(Slug.TRANSITION_REFUSED, why);
    }
}
