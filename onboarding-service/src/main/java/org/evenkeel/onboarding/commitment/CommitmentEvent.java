package org.evenkeel.onboarding.commitment;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.template.Side;

/**
 * What the feed says of a promise.
 *
 * @param side whose promise it is
 */
record CommitmentEvent(UUID onboardingId, UUID accountId, UUID commitmentId, Side side, Instant dueAt) {

    static final String MADE = "org.evenkeel.onboarding.commitment-made";
    static final String BROKEN = "org.evenkeel.onboarding.commitment-broken";
    static final String KEPT = "org.evenkeel.onboarding.commitment-kept";

    static CommitmentEvent of(Onboarding onboarding, Commitment commitment) {
        return new CommitmentEvent(
                onboarding.id(), onboarding.accountId(), commitment.id(), commitment.side(), commitment.dueAt());
    }

    record Kept(UUID onboardingId, UUID accountId, UUID commitmentId, Side side, boolean late) {}
}
