package org.evenkeel.onboarding.onboarding;

import java.util.EnumSet;
import java.util.Set;

/** Where an onboarding stands, and which moves are legal from there. */
public enum OnboardingStatus {
    /** Both sides get to know each other; nothing is signed yet. */
    SIGNING,
    /** Signed; the steps are being done. */
    IN_PROGRESS,
    /** Every mandatory step is done or waived. */
    READY,
    /** The client works with what was set up; it is watched whether the expected outcomes show up. */
    LIVE,
    /** It works; the onboarding is over. */
    ESTABLISHED,
    /** Given up on the way. */
    ABANDONED;

    static final Set<OnboardingStatus> ENDED = EnumSet.of(ESTABLISHED, ABANDONED);

    boolean mayBecome(OnboardingStatus next) {
        return following().contains(next);
    }

    public boolean isRunning() {
        return !ENDED.contains(this);
    }

    private Set<OnboardingStatus> following() {
        return switch (this) {
            case SIGNING -> EnumSet.of(IN_PROGRESS, ABANDONED);
            case IN_PROGRESS -> EnumSet.of(READY, ABANDONED);
            case READY -> EnumSet.of(LIVE, IN_PROGRESS, ABANDONED);
            case LIVE -> EnumSet.of(ESTABLISHED, ABANDONED);
            case ESTABLISHED, ABANDONED -> EnumSet.noneOf(OnboardingStatus.class);
        };
    }
}
