package org.evenkeel.onboarding.outcome;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.onboarding.onboarding.Onboarding;

/** What the feed says of an outcome. */
record OutcomeEvent(UUID onboardingId, UUID accountId, String outcome, Instant dueAt) {

    static final String EXPECTED = "org.evenkeel.onboarding.outcome-expected";
    static final String CANCELLED = "org.evenkeel.onboarding.outcome-cancelled";
    static final String SILENT = "org.evenkeel.onboarding.outcome-silent";
    static final String ARRIVED = "org.evenkeel.onboarding.outcome-arrived";

    static OutcomeEvent of(Onboarding onboarding, WatchedOutcome outcome) {
        return new OutcomeEvent(onboarding.id(), onboarding.accountId(), outcome.key(), outcome.dueAt());
    }

    record Arrived(UUID onboardingId, UUID accountId, String outcome, Instant arrivedAt, boolean late) {}
}
