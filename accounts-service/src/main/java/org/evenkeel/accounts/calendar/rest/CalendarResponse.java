package org.evenkeel.accounts.calendar.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.calendar.CalendarName;
import org.evenkeel.accounts.calendar.FirmCalendar;

@Schema(name = "Calendar")
record CalendarResponse(
        UUID id,

        @Schema(examples = "Bratislava office", maxLength = CalendarName.MAX_LENGTH)
        String name,

        @Schema(description = "Whether it applies where nothing else is said; one calendar does")
        boolean standard,

        Hours hours,
        Instant registeredAt,

        @Schema(description = "Moves with each change", minimum = "0")
        long version,

        @Schema(description = "What you may do with it now", examples = "[\"change\"]", maxItems = 5)
        List<String> allowedActions) {

    static CalendarResponse from(FirmCalendar calendar, List<String> allowedActions) {
        return new CalendarResponse(
                calendar.id(),
                calendar.name(),
                calendar.standard(),
                Hours.of(calendar.hours()),
                calendar.registeredAt(),
                calendar.version(),
                allowedActions);
    }
}
