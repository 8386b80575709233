package org.evenkeel.accounts.profile;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** A profile cannot be learned, or not be used. */
class ProfileRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ProfileRefused(String why) {
        super(Slug.TRANSITION_REFUSED, why);
    }
}
