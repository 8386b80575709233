package org.evenkeel.onboarding.flag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.template.Side;

/** What the feed says of flags, and of the agreement to raise them. */
record FlagEvent(UUID onboardingId, UUID accountId) {

    static final String AGREEMENT_PROPOSED = "org.evenkeel.onboarding.flag-agreement-proposed";
    static final String AGREEMENT_ACCEPTED = "org.evenkeel.onboarding.flag-agreement-accepted";
    static final String RAISED = "org.evenkeel.onboarding.flag-raised";
    static final String ANSWERED = "org.evenkeel.onboarding.flag-answered";
    static final String ESCALATED = "org.evenkeel.onboarding.flag-escalated";

    static FlagEvent of(Onboarding onboarding) {
        return new FlagEvent(onboarding.id(), onboarding.accountId());
    }

    /** @param holds whether the other side has accepted it too */
    record Accepted(UUID onboardingId, UUID accountId, Side side, boolean holds) {}

    /** @param side whom it is addressed to */
    record Raised(
            UUID onboardingId, UUID accountId, UUID flagId, Side side, Cause cause, String about, Instant deadline) {

        static Raised of(Onboarding onboarding, RedFlag flag) {
            return new Raised(
                    onboarding.id(),
                    onboarding.accountId(),
                    flag.id(),
                    flag.side(),
                    flag.cause(),
                    flag.about(),
                    flag.deadline());
        }
    }

    record Answered(UUID onboardingId, UUID accountId, UUID flagId, Side side, boolean late) {}

    /** @param leaders who it goes to now, as far as they are named */
    record Escalated(UUID onboardingId, UUID accountId, UUID flagId, Side side, List<String> leaders) {}
}
