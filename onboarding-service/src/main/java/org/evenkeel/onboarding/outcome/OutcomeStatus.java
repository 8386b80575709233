package org.evenkeel.onboarding.outcome;

/** Whether an expected outcome showed up. */
public enum OutcomeStatus {
    AWAITED,
    ARRIVED,
    /** It is not expected any more. */
    CANCELLED
}
