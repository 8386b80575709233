package org.evenkeel.onboarding.onboarding;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** An account is put on board once at a time. */
public class OnboardingRunning extends DomainProblem {

    private static final long serialVersionUID = 1L;

    OnboardingRunning(Onboarding running) {
        super(
                Slug.ALREADY_EXISTS,
                "The account %s is being put on board already: onboarding %s."
                        .formatted(running.accountId(), running.id()));
    }
}
