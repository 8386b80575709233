package org.evenkeel.accounts.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happened between the firm and a client. What was written about it is not told. */
public sealed interface EngagementEvent {

    String TIME_SPENT = "org.evenkeel.time.spent";
    String TIME_WITHDRAWN = "org.evenkeel.time.withdrawn";
    String TOUCHPOINT_HELD = "org.evenkeel.touchpoint.held";
    String TOUCHPOINT_WITHDRAWN = "org.evenkeel.touchpoint.withdrawn";

    record TimeSpent(UUID timeEntryId, UUID staffMemberId, LocalDate day, int minutes) implements EngagementEvent {

        static TimeSpent of(TimeEntry entry) {
            var details = entry.details();
            return new TimeSpent(entry.id(), details.staffMemberId(), details.day(), details.minutes());
        }
    }

    record TimeWithdrawn(UUID timeEntryId) implements EngagementEvent {}

    record TouchpointHeld(UUID touchpointId, Touchpoint.Kind kind, Instant heldAt, UUID staffMemberId)
            implements EngagementEvent {

        static TouchpointHeld of(Touchpoint touchpoint) {
            var details = touchpoint.details();
            return new TouchpointHeld(touchpoint.id(), details.kind(), details.heldAt(), details.staffMemberId());
        }
    }

    record TouchpointWithdrawn(UUID touchpointId) implements EngagementEvent {}
}
