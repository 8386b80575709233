package org.evenkeel.onboarding.onboarding;

import java.util.UUID;
import org.evenkeel.onboarding.template.Side;

/** What can happen to an onboarding, as other services hear it. */
sealed interface OnboardingEvent {

    String STARTED = "org.evenkeel.onboarding.started";
    String STEP_COMPLETED = "org.evenkeel.onboarding.step-completed";
    String STEP_REOPENED = "org.evenkeel.onboarding.step-reopened";

    record Started(UUID onboardingId, UUID accountId, String template, int templateVersion)
            implements OnboardingEvent {}

    record StepCompleted(UUID onboardingId, UUID accountId, String step, Side side) implements OnboardingEvent {}

    record StepReopened(UUID onboardingId, UUID accountId, String step, Side side) implements OnboardingEvent {}
}
