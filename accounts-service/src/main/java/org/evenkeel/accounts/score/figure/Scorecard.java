package org.evenkeel.accounts.score.figure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * By what the firm judges: how much each factor weighs, what is its best and worst value, and how far back facts count.
 *
 * @param hourlyCost what an hour of attention costs; null where the firm does not say
 * @param rates what one unit of another currency is worth in the scorecard's
 * @param fitFrom from which fit on a client is right for the firm
 * @param debtFrom from which debt on the firm owes a client something that has to be settled
 */
public record Scorecard(
        Map<Factor, Setting> factors,
        String currency,
        BigDecimal hourlyCost,
        Map<String, BigDecimal> rates,
        int fitFrom,
        int debtFrom) {

    private static final int LONGEST_WINDOW = 3_650;
    private static final int HIGHEST_WEIGHT = 100;

    /**
     * How one factor counts.
     *
     * @param weight for fit the share in the weighted mean, for debt the most points it can add; 0 leaves it out
     * @param worst the value that is as bad as it gets
     * @param best the value that is as good as it gets
     * @param windowDays how many days back facts count
     */
    public record Setting(int weight, double worst, double best, int windowDays) {

        /** How good a value is, from 0 to 1. */
        double goodness(double value) {
            return Math.clamp((value - worst) / (best - worst), 0, 1);
        }
    }

    public Scorecard {
        var all = new EnumMap<Factor, Setting>(Factor.class);
        for (var factor : Factor.values()) {
            var setting = factors.get(factor);
            if (setting == null) {
                throw new InvalidRequest("factors." + factor, "must be given; a weight of 0 leaves it out");
            }
            check(factor, setting);
            all.put(factor, setting);
        }
        factors = Map.copyOf(all);
        rates = Map.copyOf(rates);
        if (Factor.of(Figure.FIT).stream().allMatch(factor -> all.get(factor).weight == 0)) {
            throw new InvalidRequest("factors", "must give at least one factor of fit a weight");
        }
    }

    private static void check(Factor factor, Setting setting) {
        var field = "factors." + factor;
        if (setting.weight < 0 || setting.weight > HIGHEST_WEIGHT) {
            throw new InvalidRequest(field + ".weight", "must be from 0 to " + HIGHEST_WEIGHT);
        }
        if (setting.windowDays < 1 || setting.windowDays > LONGEST_WINDOW) {
            throw new InvalidRequest(field + ".windowDays", "must be from 1 to " + LONGEST_WINDOW);
        }
        if (!Double.isFinite(setting.worst) || !Double.isFinite(setting.best) || setting.worst == setting.best) {
            throw new InvalidRequest(field + ".best", "must be another number than worst");
        }
        // otherwise a client that was right in all its complaints would be marked down for having had some
        if (!factor.canBe(setting.best)) {
            throw new InvalidRequest(field + ".best", "must be a value that an account can have");
        }
        if (setting.best > setting.worst != factor.moreIsBetter()) {
            throw new InvalidRequest(
                    field + ".best", "must be " + (factor.moreIsBetter() ? "more" : "less") + " than worst");
        }
    }

    Setting of(Factor factor) {
        return factors.get(factor);
    }

    /** An amount in the scorecard's currency; empty where there is no rate for its own. */
    Optional<BigDecimal> converted(BigDecimal amount, String from) {
        if (from.equals(currency)) {
            return Optional.of(amount);
        }
        return Optional.ofNullable(rates.get(from)).map(amount::multiply);
    }
}
