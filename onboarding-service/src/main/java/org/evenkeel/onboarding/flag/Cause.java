package org.evenkeel.onboarding.flag;

/** Why there is a flag. */
public enum Cause {
    /** Somebody raised it. */
    RAISED,
    OVERDUE_STEP,
    OVERDUE_APPROVAL,
    /** An outcome that had to show up did not (S7). */
    SILENCE
}
