package org.evenkeel.complaints.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How often something happens after a change against before it, in windows of the same length, with the 95 % interval of that
 * ratio. Given how many cases there are in both together, those after are binomial; the exact interval of their part (Clopper
 * and Pearson 1934) becomes that of the ratio of two Poisson rates (Przyborowski and Wilenski 1940).
 *
 * @param ratio empty where there was no case before
 * @param low of the interval
 * @param high empty where the interval has no upper end
 */
public record RateRatio(OptionalDouble ratio, double low, OptionalDouble high) {

    private static final double ERROR_RATE = 0.05;
    private static final double HALVED = 0.5;

    /** @return empty where there was no case at all */
    public static Optional<RateRatio> of(int before, int after) {
        if (before + after == 0) {
            return Optional.empty();
        }
        var share = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(before + after, after, ERROR_RATE);
        return Optional.of(new RateRatio(
                odds((double) after / (before + after)),
                odds(share.getLowerBound()).orElseThrow(),
                odds(share.getUpperBound())));
    }

    private static OptionalDouble odds(double share) {
        return share < 1 ? OptionalDouble.of(share / (1 - share)) : OptionalDouble.empty();
    }

    /** Whether it fell by more than chance explains. */
    public boolean fell() {
        return high.isPresent() && high.getAsDouble() < 1;
    }

    /** Whether the cases are so few that it may be unchanged as well as halved. */
    public boolean tellsNothing() {
        return low < HALVED && !fell();
    }
}
