package org.evenkeel.accounts.profile;

import java.math.BigDecimal;
import java.util.UUID;

/** What can happen to a profile, and to clients by it. */
sealed interface ProfileEvent {

    String PROPOSED = "org.evenkeel.client-profile.proposed";
    String ACCEPTED = "org.evenkeel.client-profile.accepted";
    String LIKENESS_ASSESSED = "org.evenkeel.account.likeness-assessed";
    String REJECTED = "org.evenkeel.client-profile.rejected";

    record Proposed(UUID profileId, int cases, int best, double areaUnderCurve) implements ProfileEvent {}

    /** @param replaced the one in use until then; may be null */
    record Accepted(UUID profileId, UUID replaced) implements ProfileEvent {}

    /** @param likeness to the best clients, 0–100, by the profile in use */
    record LikenessAssessed(UUID profileId, BigDecimal likeness) implements ProfileEvent {}

    record Rejected(UUID profileId) implements ProfileEvent {}
}
