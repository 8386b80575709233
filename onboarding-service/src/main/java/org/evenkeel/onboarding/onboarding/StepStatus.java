package org.evenkeel.onboarding.onboarding;

/** How far a step is. */
public enum StepStatus {
    OPEN,
    /** Its own side says it is done; the side that has to approve it has not yet. */
    AWAITING_APPROVAL,
    DONE,
    /** Left out, with both sides' signature under what follows from it. */
    WAIVED;

    /** Whether nothing waits for it any more. */
    public boolean isSettled() {
        return this == DONE || this == WAIVED;
    }
}
