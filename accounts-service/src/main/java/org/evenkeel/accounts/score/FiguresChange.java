package org.evenkeel.accounts.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.accounts.score.figure.Factor;
import org.evenkeel.accounts.score.figure.Figures;
import org.evenkeel.accounts.score.figure.Figures.Part;
import org.evenkeel.accounts.score.figure.Quadrant;

/**
 * How the figures of an account changed, and why.
 *
 * @param id null before it is kept, as is the time
 * @param facts what had become known; of very many the last ones
 * @param factors those whose points moved
 */
public record FiguresChange(
        UUID id,
        UUID accountId,
        Instant changedAt,
        LocalDate asOf,
        Why why,
        List<Cause> facts,
        BigDecimal fitBefore,
        BigDecimal fitAfter,
        BigDecimal debtBefore,
        BigDecimal debtAfter,
        Quadrant quadrantBefore,
        Quadrant quadrantAfter,
        List<FactorChange> factors) {

    private static final int MOST_FACTS = 50;

    public enum Why {
        /** Something became known. */
        FACTS,
        /** A day passed. */
        TIME,
        /** Another scorecard came into use. */
        SCORECARD,
        /** All figures were made again from their facts. */
        REBUILD
    }

    /** A fact that had become known, by its event. */
    public record Cause(UUID eventId, String type) {}

    /** @param before null where the factor said nothing, as is after */
    public record FactorChange(Factor factor, BigDecimal before, BigDecimal after) {}

    /** @param before null where there were no figures */
    static FiguresChange between(
            UUID accountId, Figures before, Figures after, LocalDate asOf, Why why, List<Cause> facts) {
        return new FiguresChange(
                null,
                accountId,
                null,
                asOf,
                why,
                facts.subList(Math.max(0, facts.size() - MOST_FACTS), facts.size()),
                before == null ? null : before.fit(),
                after.fit(),
                before == null ? null : before.debt(),
                after.debt(),
                before == null ? null : before.quadrant(),
                after.quadrant(),
                moved(before, after));
    }

    private static List<FactorChange> moved(Figures before, Figures after) {
        var moved = new ArrayList<FactorChange>();
        for (Part part : after.parts()) {
            var was = before == null ? null : points(before, part.factor());
            if (!Objects.equals(was, part.points())) {
                moved.add(new FactorChange(part.factor(), was, part.points()));
            }
        }
        return moved;
    }

    private static BigDecimal points(Figures figures, Factor factor) {
        return figures.parts().stream()
                .filter(part -> part.factor() == factor)
                .map(Part::points)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean movesAFigure() {
        return !Objects.equals(fitBefore, fitAfter)
                || !Objects.equals(debtBefore, debtAfter)
                || quadrantBefore != quadrantAfter;
    }
}
