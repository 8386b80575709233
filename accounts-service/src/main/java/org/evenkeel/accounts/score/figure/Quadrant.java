package org.evenkeel.accounts.score.figure;

/** Fit against debt in one picture; what to do is advice, people decide. */
public enum Quadrant {
    TREASURE,
    REPAIR,
    RESET_OR_PART,
    SETTLE_THEN_PART;

    static Quadrant of(boolean fits, boolean owed) {
        if (fits) {
            return owed ? REPAIR : TREASURE;
        }
        return owed ? SETTLE_THEN_PART : RESET_OR_PART;
    }
}
