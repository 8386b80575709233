package org.evenkeel.accounts.review;

import org.evenkeel.accounts.score.figure.Quadrant;

/** What the picture of fit against debt suggests. People decide. */
public enum Advice {
    /** It fits and nothing is owed: keep it so, and invest. */
    TREASURE,
    /** It fits and something is owed: make that good. */
    REPAIR,
    /** It does not fit and nothing is owed: say what it can expect, or part decently. */
    RESET_OR_PART,
    /** It does not fit and something is owed: make that good first, whatever follows. */
    SETTLE_THEN_PART,
    /** Too little is known to say. */
    FIND_OUT_MORE;

    public static Advice of(Quadrant quadrant) {
        return switch (quadrant) {
            case TREASURE -> TREASURE;
            case REPAIR -> REPAIR;
            case RESET_OR_PART -> RESET_OR_PART;
            case SETTLE_THEN_PART -> SETTLE_THEN_PART;
            case null -> FIND_OUT_MORE;
        };
    }
}
