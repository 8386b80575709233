package org.evenkeel.kit.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as people read it in the history of the thing it happened to. */
@Schema(name = "HistoryEntry")
public record HistoryEntry(
        Instant time,

        @Schema(description = "What happened, by its event type", maxLength = 100)
        String type,

        @Schema(description = "Who did it", maxLength = 200) String by,

        @Schema(description = "Why, in their words", nullable = true, maxLength = 2000)
        String reason,

        @Schema(description = "Particulars, depending on the type")
        Map<String, Object> data) {

    /** How a page of them looks in the contract. */
    @Schema(name = "HistoryPage")
    public record HistoryPage(
            @Schema(maxItems = 200) List<HistoryEntry> items,

            @Schema(nullable = true, maxLength = 500, description = "Send as `cursor` for the next page")
            String next) {}
}
