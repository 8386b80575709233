package org.evenkeel.onboarding.expectation;

import java.util.UUID;
import org.evenkeel.onboarding.expectation.Expectation.Kind;
import org.evenkeel.onboarding.onboarding.Onboarding;

/** What the feed says of an expectation or surprise; of one that is not disclosed the client is told nothing. */
record ExpectationEvent(UUID onboardingId, UUID accountId, UUID expectationId, Kind kind) {

    static final String RECORDED = "org.evenkeel.onboarding.expectation-recorded";
    static final String SURPRISE_RECORDED = "org.evenkeel.onboarding.internal.surprise-recorded";
    static final String DISCLOSED = "org.evenkeel.onboarding.surprise-disclosed";
    static final String SIGNED_OFF = "org.evenkeel.onboarding.expectation-signed-off";

    static ExpectationEvent of(Onboarding onboarding, Expectation expectation) {
        return new ExpectationEvent(onboarding.id(), onboarding.accountId(), expectation.id(), expectation.kind());
    }
}
