package org.evenkeel.complaints.complaint.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintStatus;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.complaint.NamedPerson;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.complaint.Source;
import org.evenkeel.complaints.limit.rest.LimitResponse;

@Schema(name = "Complaint")
record ComplaintResponse(
        UUID id,

        @Schema(description = "What people call it", examples = "C-2026-000123", maxLength = 30)
        String reference,

        UUID accountId,

        @Schema(examples = "Hudgins Home Goods", maxLength = 200)
        String accountName,

        @Schema(maxLength = 500) String matter,
        @Schema(maxLength = 100_000, nullable = true) String description,
        @Schema(maxLength = 2_000, nullable = true) String wish,

        @Schema(description = "BCP 47; und where it could not be told", examples = "en", maxLength = 31)
        String language,

        Source source,
        @Schema(maxLength = 200, nullable = true) String externalReference,
        ComplaintStatus status,
        Instant receivedAt,

        @Schema(description = "Who took it in", maxLength = 200)
        String receivedBy,

        @Schema(maxLength = 200, nullable = true) String contact,
        @Schema(nullable = true) Money disputedAmount,
        @Schema(maxItems = 20) List<NamedPerson> namedPeople,

        @Schema(description = "Who looks after it", nullable = true, maxLength = 200)
        String handler,

        @Schema(description = "The senior who joined it", nullable = true, maxLength = 200)
        String senior,

        @Schema(nullable = true) Instant acknowledgedAt,

        @Schema(description = "When the client hears of us again", nullable = true)
        Instant nextStepBy,

        @Schema(
                description =
                        "Whether the client was thanked by mail; false where the directory has no address of them,"
                                + " null before the acknowledgement",
                nullable = true)
        Boolean acknowledgementMailed,

        @Schema(description = "When a senior first talked to the client", nullable = true)
        Instant talkedAt,

        @Schema(description = "Since when it waits for the client and its limits stand still", nullable = true)
        Instant waitingSince,

        @Schema(description = "By when what is owed to the client", maxItems = 400)
        List<LimitResponse> limits,

        @Schema(nullable = true) Instant escalatedAt,
        @Schema(nullable = true) Instant closedAt,
        long version,

        @Schema(description = "What you may do with it now", examples = "[\"withdraw\"]", maxItems = 50)
        List<String> allowedActions) {

    static ComplaintResponse from(Complaint complaint, List<LimitResponse> limits, List<String> allowedActions) {
        return new ComplaintResponse(
                complaint.id(),
                complaint.reference(),
                complaint.account().id(),
                complaint.account().name(),
                complaint.matter(),
                complaint.description(),
                complaint.wish(),
                complaint.language(),
                complaint.source(),
                complaint.externalReference(),
                complaint.status(),
                complaint.receivedAt(),
                complaint.receivedByName(),
                complaint.contact(),
                complaint.disputed().orElse(null),
                complaint.namedPeople(),
                complaint.handler().map(Person::name).orElse(null),
                complaint.senior().map(Person::name).orElse(null),
                complaint.acknowledgedAt(),
                complaint.nextStepBy(),
                complaint.acknowledgedAt() == null ? null : complaint.isThankedByMail(),
                complaint.talkedAt(),
                complaint.waitingSince(),
                limits,
                complaint.escalatedAt(),
                complaint.closedAt(),
                complaint.version(),
                allowedActions);
    }
}
