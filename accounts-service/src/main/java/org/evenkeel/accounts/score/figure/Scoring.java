package org.evenkeel.accounts.score.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.accounts.score.figure.Figures.Part;

/**
 * Makes the two figures of an account out of its facts, a scorecard and a day, and of nothing else.
 *
 * <p>Fit is the weighted mean of the factors that are known; what is missing is left out of it. Debt is the sum of what is
 * owed, each factor up to its weight, and at most 100: one thing owed is not made smaller by others that are not.
 */
public final class Scoring {

    private static final int MOST_EVENTS = 20;
    private static final double FULL = 100;

    private Scoring() {}

    public static Figures figures(Collection<AccountFact> facts, Scorecard scorecard, LocalDate asOf) {
        var measures = new Measures(AccountHistory.of(facts, asOf), scorecard, asOf);
        var measured = new EnumMap<Factor, Measured>(Factor.class);
        for (var factor : Factor.values()) {
            measured.put(factor, measures.of(factor));
        }
        var mean = Mean.of(measured, scorecard);
        double owed = Factor.of(Figure.DEBT).stream()
                .mapToDouble(factor -> owed(factor, measured, scorecard))
                .sum();
        var fit = mean.weight == 0 ? null : rounded(mean.value());
        var debt = rounded(Math.min(FULL, owed));
        var parts = new ArrayList<Part>();
        measured.forEach((factor, value) -> parts.add(
                factor.figure() == Figure.FIT
                        ? fitPart(factor, value, scorecard, mean)
                        : debtPart(factor, value, scorecard, measured, owed)));
        return new Figures(fit, debt, quadrant(fit, debt, scorecard), mean.knownPercent(), List.copyOf(parts));
    }

    private static Quadrant quadrant(BigDecimal fit, BigDecimal debt, Scorecard scorecard) {
        if (fit == null) {
            return null;
        }
        return Quadrant.of(
                fit.compareTo(BigDecimal.valueOf(scorecard.fitFrom())) >= 0,
                debt.compareTo(BigDecimal.valueOf(scorecard.debtFrom())) >= 0);
    }

    /** The weighted mean of what is known. */
    private record Mean(double sum, int weight, int allWeight) {

        static Mean of(Map<Factor, Measured> measured, Scorecard scorecard) {
            double sum = 0;
            int known = 0;
            int all = 0;
            for (var factor : Factor.of(Figure.FIT)) {
                var setting = scorecard.of(factor);
                all += setting.weight();
                if (measured.get(factor).present()) {
                    known += setting.weight();
                    sum += setting.weight()
                            * setting.goodness(measured.get(factor).value());
                }
            }
            return new Mean(sum, known, all);
        }

        double value() {
            return FULL * sum / weight;
        }

        int knownPercent() {
            return (int) Math.round(FULL * weight / allWeight);
        }

        /** What it would be with one more part of this weight at its best. */
        double withAtBest(Scorecard.Setting setting, double goodness) {
            return FULL * (sum + setting.weight() * (1 - goodness)) / weight;
        }
    }

    private static Part fitPart(Factor factor, Measured measured, Scorecard scorecard, Mean mean) {
        var setting = scorecard.of(factor);
        if (!measured.present()) {
            return missing(factor, setting, measured);
        }
        double goodness = setting.goodness(measured.value());
        return part(factor, setting, measured, rounded(FULL * goodness), rounded(mean.withAtBest(setting, goodness)));
    }

    private static Part debtPart(
            Factor factor, Measured measured, Scorecard scorecard, Map<Factor, Measured> all, double owed) {
        var setting = scorecard.of(factor);
        if (!measured.present()) {
            return missing(factor, setting, measured);
        }
        double points = owed(factor, all, scorecard);
        return part(factor, setting, measured, rounded(points), rounded(Math.clamp(owed - points, 0, FULL)));
    }

    private static double owed(Factor factor, Map<Factor, Measured> measured, Scorecard scorecard) {
        var value = measured.get(factor);
        var setting = scorecard.of(factor);
        return value.present() ? setting.weight() * (1 - setting.goodness(value.value())) : 0;
    }

    private static Part missing(Factor factor, Scorecard.Setting setting, Measured measured) {
        return new Part(factor, setting.weight(), null, null, List.of(), 0, measured.missing(), null);
    }

    private static Part part(
            Factor factor, Scorecard.Setting setting, Measured measured, BigDecimal points, BigDecimal atBest) {
        List<UUID> events = measured.events();
        return new Part(
                factor,
                setting.weight(),
                measured.value(),
                points,
                events.subList(Math.max(0, events.size() - MOST_EVENTS), events.size())
                        .reversed(),
                events.size(),
                null,
                atBest);
    }

    /** Figures are told with one decimal. */
    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP);
    }
}
