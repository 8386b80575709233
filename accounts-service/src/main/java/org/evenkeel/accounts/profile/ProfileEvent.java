package org.evenkeel.accounts.profile;

import java.util.UUID;

/** What can happen to a profile. */
sealed interface ProfileEvent {

    String PROPOSED = "org.evenkeel.client-profile.proposed";
    String ACCEPTED = "org.evenkeel.client-profile.accepted";
    String REJECTED = "org.evenkeel.client-profile.rejected";

    record Proposed(UUID profileId, int cases, int best, double areaUnderCurve) implements ProfileEvent {}

    /** @param replaced the one in use until then; may be null */
    record Accepted(UUID profileId, UUID replaced) implements ProfileEvent {}

    record Rejected(UUID profileId) implements ProfileEvent {}
}
