package org.evenkeel.accounts.review;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** An act that a review, or a decision in it, does not allow as things stand. */
class ReviewRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ReviewRefused(String why) {
        super(Slug.TRANSITION_REFUSED, why);
    }
}
