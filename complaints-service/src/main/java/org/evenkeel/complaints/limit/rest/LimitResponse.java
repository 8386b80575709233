package org.evenkeel.complaints.limit.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.complaints.limit.CaseLimit;
import org.evenkeel.complaints.limit.LimitKind;

@Schema(name = "Limit")
public record LimitResponse(
        LimitKind kind,

        @Schema(description = "Counts on with each time the case was reopened", minimum = "1")
        int round,

        @Schema(description = "The preset it came from", examples = "uk-eight-weeks", maxLength = 50)
        String preset,

        @Schema(
                description = "In working hours or days, or in days or weeks of the calendar",
                examples = "business:P2D",
                maxLength = 30)
        String length,

        @Schema(description = "In whose hours it runs; null before any calendar was known", nullable = true)
        UUID calendarId,

        Instant startedAt,

        @Schema(description = "The first moment that is too late; null while it stands still", nullable = true)
        Instant dueAt,

        @Schema(nullable = true) Instant warnedAt,

        @Schema(description = "When it was reached without what is owed", nullable = true)
        Instant missedAt,

        @Schema(nullable = true) Instant metAt,

        @Schema(description = "When the case ended without what was owed", nullable = true)
        Instant endedAt) {

    public static LimitResponse from(CaseLimit limit) {
        return new LimitResponse(
                limit.kind(),
                limit.round(),
                limit.preset(),
                limit.length().toString(),
                limit.calendarId(),
                limit.startedAt(),
                limit.dueAt(),
                limit.warnedAt(),
                limit.missedAt(),
                limit.metAt(),
                limit.endedAt());
    }
}
