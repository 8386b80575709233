package org.evenkeel.accounts.directory.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AbsenceRequest", description = "Days on which somebody is away")
record AbsenceRequest(
        @NotNull @Schema(description = "The first day", examples = "2026-12-21")
        LocalDate from,

        @NotNull @Schema(description = "The last day", examples = "2027-01-03")
        LocalDate to,

        @Schema(
                description = "The member of staff who stands in for them; absent where nobody does",
                nullable = true,
                examples = "01990000-0000-7000-8000-000000000001")
        UUID delegateId) {}
