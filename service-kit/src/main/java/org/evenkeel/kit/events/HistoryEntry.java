package org.evenkeel.kit.events;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as people read it in the history of the thing it happened to. */
@Schema(name = "HistoryEntry")
public record HistoryEntry(
        Instant time,

        @Schema(examples = "org.evenkeel.complaint.received", maxLength = 100)
        String type,

        @Schema(description = "Who did it", maxLength = 200) String by,

        @Schema(description = "Why, in their words", nullable = true, maxLength = 2000)
        String reason) {}
