package org.evenkeel.accounts.profile.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.profile.LikenessRanking;
import org.evenkeel.accounts.profile.learning.Score;

@Schema(name = "Likeness")
record LikenessResponse(
        UUID accountId,
        @Schema(maxLength = 200) String name,

        @Schema(
                description = "The probability of being one of the best, 0 to 1; more is liker",
                minimum = "0",
                maximum = "1")
        double likeness,

        @Schema(description = "The base and the points of all reasons")
        int points,

        @Schema(description = "The points of a client of which nothing is known")
        int base,

        @Schema(description = "What speaks for it, the weightiest first", maxItems = 100)
        List<ReasonResponse> reasonsFor,

        @Schema(description = "What speaks against it, the weightiest first", maxItems = 100)
        List<ReasonResponse> reasonsAgainst,

        @Schema(description = "What is not known of it, and counts for nothing", maxItems = 100)
        List<String> missing) {

    @Schema(name = "LikenessReason")
    record ReasonResponse(
            @Schema(maxLength = 100, examples = "revenue of a year")
            String factor,

            @Schema(description = "What is known of it", maxLength = 200, examples = "48000")
            String value,

            @Schema(description = "What that falls under", maxLength = 300_000, examples = "20000 and more")
            String band,

            int points) {

        static ReasonResponse from(Score.Reason reason) {
            return new ReasonResponse(reason.factor(), reason.value(), reason.band(), reason.points());
        }
    }

    @Schema(name = "LikenessPage")
    record LikenessPage(
            @Schema(maxItems = 200) List<LikenessResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    static LikenessResponse from(LikenessRanking.Ranked ranked) {
        var score = ranked.score();
        return new LikenessResponse(
                ranked.accountId(),
                ranked.name(),
                score.probability(),
                score.points(),
                score.base(),
                score.reasonsFor().stream().map(ReasonResponse::from).toList(),
                score.reasonsAgainst().stream().map(ReasonResponse::from).toList(),
                score.missing());
    }
}
