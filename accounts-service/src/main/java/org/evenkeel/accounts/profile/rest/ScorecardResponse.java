package org.evenkeel.accounts.profile.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.profile.learning.Scorecard;

@Schema(
        name = "LearnedScorecard",
        description =
                "Points for each band of each factor; their sum with the base is the score. Nothing is given or taken"
                        + " for what is not known.")
public record ScorecardResponse(
        @Schema(description = "The points of a case of which nothing is known")
        int base,

        @Schema(description = "So many more points double the odds", examples = "20")
        int pointsToDoubleTheOdds,

        @Schema(description = "The weightiest first", maxItems = 100)
        List<FactorResponse> factors) {

    @Schema(name = "LearnedFactor")
    public record FactorResponse(
            @Schema(maxLength = 100, examples = "revenue") String name,

            @Schema(description = "How much it says by itself: its information value")
            double information,

            @Schema(maxItems = 10) List<BandResponse> bands) {

        static FactorResponse from(Scorecard.ScoredFactor factor) {
            return new FactorResponse(
                    factor.name(),
                    factor.information(),
                    factor.bands().stream().map(BandResponse::from).toList());
        }
    }

    @Schema(name = "LearnedBand")
    public record BandResponse(
            @Schema(description = "Which values", maxLength = 300_000, examples = "5000 to below 20000")
            String values,

            int points,

            @Schema(description = "Of how many cases it was learned", minimum = "0")
            int cases,

            @Schema(description = "How many of these came out so", minimum = "0")
            int yes) {

        static BandResponse from(Scorecard.ScoredBand band) {
            return new BandResponse(band.band().text(), band.points(), band.cases(), band.yes());
        }
    }

    public static ScorecardResponse from(Scorecard scorecard) {
        return new ScorecardResponse(
                scorecard.base(),
                Scorecard.POINTS_TO_DOUBLE_THE_ODDS,
                scorecard.factors().stream().map(FactorResponse::from).toList());
    }
}
