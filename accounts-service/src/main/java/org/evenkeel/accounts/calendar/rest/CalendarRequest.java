package org.evenkeel.accounts.calendar.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.calendar.CalendarName;
import org.evenkeel.kit.text.PlainText;

@Schema(name = "CalendarRequest", description = "All of a calendar as it is from now on")
record CalendarRequest(
        @NotBlank @Size(max = CalendarName.MAX_LENGTH) @PlainText @Schema(examples = "Bratislava office")
        String name,

        @NotNull
        @Schema(
                description =
                        "Whether it applies where nothing else is said; it takes the place of the present standard")
        Boolean standard,

        @NotNull @Valid Hours hours) {}
