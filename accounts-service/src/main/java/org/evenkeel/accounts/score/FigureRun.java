package org.evenkeel.accounts.score;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A walk over all accounts, and how far it is.
 *
 * @param changed how many accounts have other figures by it
 * @param finishedAt null while it goes on
 */
@Schema(name = "FigureRun")
public record FigureRun(
        UUID id,
        Purpose purpose,
        UUID scorecardId,
        Instant requestedAt,

        @Schema(description = "How many accounts there were when it began", minimum = "0")
        long total,

        @Schema(description = "How many it has walked over", minimum = "0")
        long done,

        @Schema(description = "How many have other figures by it", minimum = "0")
        long changed,

        @Schema(description = "Absent while it goes on", nullable = true)
        Instant finishedAt) {

    public enum Purpose {
        /** Make all figures again from their facts. */
        REBUILD,
        /** Make all figures again by another scorecard. */
        ACTIVATION,
        /** See what a scorecard would say, and change nothing. */
        SIMULATION
    }
}
