package org.evenkeel.onboarding.onboarding;

/** Where an onboarding stands. */
public enum OnboardingStatus {
    IN_PROGRESS
}
