package org.evenkeel.accounts.profile.learning;

import java.util.Arrays;

/**
 * How well scores tell the cases of one outcome from those of the other: the area under the ROC curve, that is how often a
 * random case that came out so scores above a random one that did not. Interval by DeLong et al. (Biometrics 1988), computed
 * from ranks as in Sun and Xu (IEEE Signal Processing Letters 2014).
 */
final class Discrimination {

    private Discrimination() {}

    /** @param outcomes of both kinds */
    static Estimate areaUnderCurve(double[] scores, boolean[] outcomes) {
        double[] yes = scoresOf(true, scores, outcomes);
        double[] no = scoresOf(false, scores, outcomes);
        double[] ranksOfYes = placements(yes, no);
        double[] ranksOfNo = placements(no, yes);
        double area = Arrays.stream(ranksOfYes).average().orElseThrow();
        double variance = variance(ranksOfYes) / yes.length + variance(ranksOfNo) / no.length;
        return Estimate.around(area, Math.sqrt(variance)).within(0, 1);
    }

    private static double[] scoresOf(boolean outcome, double[] scores, boolean[] outcomes) {
        var picked = new double[scores.length];
        int size = 0;
        for (int row = 0; row < scores.length; row++) {
            if (outcomes[row] == outcome) {
                picked[size++] = scores[row];
            }
        }
        return Arrays.copyOf(picked, size);
    }

    /** For each score the share of the others below it, those equal to it counted half. */
    private static double[] placements(double[] scores, double[] others) {
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        return Arrays.stream(scores)
                .map(score -> (firstNotBelow(sorted, score) + firstAbove(sorted, score)) / 2.0 / sorted.length)
                .toArray();
    }

    private static int firstNotBelow(double[] sorted, double score) {
        return firstAbove(sorted, Math.nextDown(score));
    }

    private static int firstAbove(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? 0 : squares / (values.length - 1);
    }
}
