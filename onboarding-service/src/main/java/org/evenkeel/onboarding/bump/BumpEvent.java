package org.evenkeel.onboarding.bump;

import java.time.Instant;
import java.util.UUID;

/** What the feed says of trouble on the way. */
record BumpEvent(UUID onboardingId, UUID accountId, UUID bumpId, Instant fixedBy) {

    static final String TOLD = "org.evenkeel.onboarding.bump-told";
    static final String FIXED = "org.evenkeel.onboarding.bump-fixed";

    record Fixed(UUID onboardingId, UUID accountId, UUID bumpId, boolean late) {}
}
