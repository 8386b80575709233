package org.evenkeel.accounts.score.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.score.KeptFigures;
import org.evenkeel.accounts.score.figure.Factor;
import org.evenkeel.accounts.score.figure.Figure;
import org.evenkeel.accounts.score.figure.Figures.Missing;
import org.evenkeel.accounts.score.figure.Figures.Part;
import org.evenkeel.accounts.score.figure.Quadrant;

@Schema(name = "AccountFigures", description = "What a client is worth to the firm, and what the firm owes it")
record FiguresResponse(
        UUID accountId,
        FigureResponse fit,
        FigureResponse debt,

        @Schema(description = "Fit against debt; absent where fit is not known", nullable = true)
        Quadrant quadrant,

        @Schema(description = "Which share of fit's weight rests on facts", minimum = "0", maximum = "100")
        int known,

        @Schema(description = "The day for which they hold") LocalDate asOf,
        @Schema(description = "By which they were made") UUID scorecardId,
        Instant computedAt) {

    @Schema(name = "AccountFigure")
    record FigureResponse(
            @Schema(description = "Absent where nothing is known", nullable = true, minimum = "0", maximum = "100")
            BigDecimal value,

            Direction direction,

            @Schema(description = "What it is made of", maxItems = 20)
            List<PartResponse> factors) {

        static FigureResponse of(Figure figure, BigDecimal value, List<Part> parts) {
            return new FigureResponse(
                    value,
                    figure == Figure.FIT ? Direction.MORE_IS_BETTER : Direction.LESS_IS_BETTER,
                    parts.stream()
                            .filter(part -> part.factor().figure() == figure)
                            .map(PartResponse::from)
                            .toList());
        }
    }

    /** Which way of a figure is the good one. */
    enum Direction {
        MORE_IS_BETTER,
        LESS_IS_BETTER
    }

    @Schema(name = "FigureFactor")
    record PartResponse(
            Factor factor,

            @Schema(
                    description = "Of fit the share in the mean, of debt the most points it adds",
                    minimum = "0",
                    maximum = "100")
            int weight,

            @Schema(
                    description = "What was measured; the scorecard says between which values it counts",
                    nullable = true)
            Double value,

            @Schema(description = "Of fit from 0 to 100, of debt from 0 to the weight", nullable = true)
            BigDecimal points,

            @Schema(description = "The facts it rests on, the last first, at most 20", maxItems = 20)
            List<UUID> facts,

            @Schema(description = "How many these are in all", minimum = "0")
            int factCount,

            @Schema(
                    description = "Why it says nothing; such a factor is left out and never counts as bad",
                    nullable = true)
            Missing missing,

            @Schema(
                    description = "What the figure would be, all else equal, with this factor at its best",
                    nullable = true)
            BigDecimal figureAtBest) {

        static PartResponse from(Part part) {
            return new PartResponse(
                    part.factor(),
                    part.weight(),
                    part.value(),
                    part.points(),
                    part.events(),
                    part.factCount(),
                    part.missing(),
                    part.figureAtBest());
        }
    }

    static FiguresResponse from(UUID accountId, KeptFigures kept) {
        var figures = kept.figures();
        return new FiguresResponse(
                accountId,
                FigureResponse.of(Figure.FIT, figures.fit(), figures.parts()),
                FigureResponse.of(Figure.DEBT, figures.debt(), figures.parts()),
                figures.quadrant(),
                figures.known(),
                kept.asOf(),
                kept.scorecardId(),
                kept.computedAt());
    }
}
