package org.evenkeel.onboarding.stakeholder;

import java.util.UUID;
import org.evenkeel.onboarding.onboarding.Onboarding;

/**
 * What the feed says of a stakeholder: nothing of what they said.
 *
 * @param key whether nothing is signed before they had their say
 */
record StakeholderEvent(UUID onboardingId, UUID accountId, UUID stakeholderId, boolean key) {

    static final String ADDED = "org.evenkeel.onboarding.stakeholder-added";
    static final String CORRECTED = "org.evenkeel.onboarding.stakeholder-corrected";
    static final String HEARD = "org.evenkeel.onboarding.stakeholder-heard";
    static final String OVERRIDDEN = "org.evenkeel.onboarding.signing-gate-overridden";

    static StakeholderEvent of(Onboarding onboarding, Stakeholder stakeholder) {
        return new StakeholderEvent(onboarding.id(), onboarding.accountId(), stakeholder.id(), stakeholder.isKey());
    }

    /** @param heard how many of the key stakeholders had their say by then */
    record Overridden(UUID onboardingId, UUID accountId, int key, int heard) {}
}
