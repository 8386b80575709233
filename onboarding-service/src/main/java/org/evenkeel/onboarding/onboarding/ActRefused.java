package org.evenkeel.onboarding.onboarding;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The act is not possible as the onboarding stands; nothing was changed. */
public class ActRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public ActRefused(String reason) {
        super(Slug.TRANSITION_REFUSED, reason);
    }

    static ActRefused inThisState(Onboarding onboarding, Act act) {
        return new ActRefused("The onboarding is " + onboarding.status() + "; " + act + " is not possible from there.");
    }
}
