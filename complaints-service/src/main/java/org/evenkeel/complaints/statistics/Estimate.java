package org.evenkeel.complaints.statistics;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/**
 * What cases say of all cases: a figure in percent with its 95 % interval.
 *
 * @param low of the interval
 * @param high of the interval
 */
public record Estimate(double percent, double low, double high) {

    /** With fewer cases nothing is said: their mean need not be near normal. */
    public static final int FEWEST_CASES = 30;

    private static final double ERROR_RATE = 0.05;

    /**
     * The mean of a share that each case has in percent, with Student's interval.
     *
     * @param cases all of them, those without a share as well
     * @param sum of the shares
     * @param squares sum of the squares of the shares
     * @return empty where there are too few cases
     */
    public static Optional<Estimate> ofMeanShare(long cases, long sum, long squares) {
        if (cases < FEWEST_CASES) {
            return Optional.empty();
        }
        double mean = (double) sum / cases;
        double variance = Math.max(0, squares - mean * sum) / (cases - 1);
        if (variance == 0) {
            return Optional.of(new Estimate(mean, mean, mean));
        }
        var interval = NormalConfidenceInterval.MEAN.fromErrorRate(mean, variance, cases, ERROR_RATE);
        return Optional.of(
                new Estimate(mean, Math.max(0, interval.getLowerBound()), Math.min(100, interval.getUpperBound())));
    }

    /**
     * How many of the cases are of a sort, with Wilson's interval.
     *
     * @return empty where there are too few cases
     */
    public static Optional<Estimate> ofProportion(int cases, int ofSort) {
        if (cases < FEWEST_CASES) {
            return Optional.empty();
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(cases, ofSort, ERROR_RATE);
        return Optional.of(
                new Estimate(100.0 * ofSort / cases, 100 * interval.getLowerBound(), 100 * interval.getUpperBound()));
    }
}
