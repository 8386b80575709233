package org.evenkeel.kit.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an event looks in the contract; the events themselves are the CloudEvents SDK's. */
@Schema(name = "Event", description = "CloudEvents 1.0, structured JSON")
record CloudEventSchema(
        @Schema(examples = "1.0", maxLength = 10) String specversion,
        UUID id,
        @Schema(examples = "/complaints", maxLength = 100) String source,

        @Schema(examples = "org.evenkeel.complaint.received", maxLength = 100)
        String type,

        @Schema(description = "The thing it happened to") UUID subject,
        OffsetDateTime time,

        @Schema(examples = "application/json", maxLength = 100)
        String datacontenttype,

        @Schema(description = "The account it concerns", nullable = true)
        UUID account,

        @Schema(description = "Who did it: the subject of their token", maxLength = 200)
        String actor,

        @Schema(maxLength = 200) String actorname,

        @Schema(description = "Send as `after`", examples = "1234-56", maxLength = 40)
        String cursor,

        @Schema(description = "Depends on the type") Object data) {}
