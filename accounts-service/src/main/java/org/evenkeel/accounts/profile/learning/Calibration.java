package org.evenkeel.accounts.profile.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether probabilities mean what they say.
 *
 * @param error the expected calibration error: how far, on average, the mean probability of a tenth of the cases lies from the
 *     share of it that came out so (Naeini et al., AAAI 2015; tenths of equal size)
 * @param brier the mean squared distance of the probability from the outcome (Brier, 1950); less is better
 * @param slope of a logistic regression of the outcome on the log-odds (Cox, 1958): 1 is right, less is too bold
 * @param tenths the cases by rising probability
 */
public record Calibration(Estimate error, Estimate brier, Estimate slope, List<Tenth> tenths) {

    private static final int TENTHS = 10;
    private static final int RESAMPLES = 400;
    private static final long SEED = 95_54_33;
    /** So much that nothing is drawn towards zero. */
    private static final double UNBOUND = 1e6;

    private static final double LEAST_PROBABILITY = 1e-9;

    public Calibration {
        tenths = List.copyOf(tenths);
    }

    /** @param predicted mean probability */
    public record Tenth(int cases, double predicted, double observed) {}

    static Calibration of(double[] probabilities, boolean[] outcomes) {
        int[] order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> probabilities[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] predicted =
                Arrays.stream(order).mapToDouble(row -> probabilities[row]).toArray();
        double[] observed =
                Arrays.stream(order).mapToDouble(row -> outcomes[row] ? 1 : 0).toArray();
        var once = new int[order.length];
        Arrays.fill(once, 1);
        var tenths = tenths(predicted, observed, once);
        return new Calibration(
                error(tenths, predicted, observed), brier(predicted, observed), slope(probabilities, outcomes), tenths);
    }

    /** @param times how often each case counts; as many in all as there are cases */
    private static List<Tenth> tenths(double[] predicted, double[] observed, int[] times) {
        int size = predicted.length;
        var tenths = new ArrayList<Tenth>();
        int counted = 0;
        int at = 0;
        int left = times[0];
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            int end = (int) ((long) tenth * size / TENTHS);
            int cases = end - counted;
            double sumPredicted = 0;
            double sumObserved = 0;
            while (counted < end) {
                while (left == 0) {
                    left = times[++at];
                }
                int taken = Math.min(left, end - counted);
                sumPredicted += taken * predicted[at];
                sumObserved += taken * observed[at];
                counted += taken;
                left -= taken;
            }
            if (cases > 0) {
                tenths.add(new Tenth(cases, sumPredicted / cases, sumObserved / cases));
            }
        }
        return tenths;
    }

    private static double error(List<Tenth> tenths) {
        double cases = tenths.stream().mapToInt(Tenth::cases).sum();
        return tenths.stream()
                .mapToDouble(tenth -> tenth.cases() / cases * Math.abs(tenth.predicted() - tenth.observed()))
                .sum();
    }

    /** The interval is that of the error's values when cases are drawn anew (bootstrap percentiles, Efron 1979). */
    private static Estimate error(List<Tenth> tenths, double[] predicted, double[] observed) {
        var random = new SplittableRandom(SEED);
        double[] errors = IntStream.range(0, RESAMPLES)
                .mapToDouble(ignored -> {
                    var times = new int[predicted.length];
                    for (int draw = 0; draw < times.length; draw++) {
                        times[random.nextInt(times.length)]++;
                    }
                    return error(tenths(predicted, observed, times));
                })
                .sorted()
                .toArray();
        double value = error(tenths);
        return new Estimate(
                value,
                Math.min(value, errors[RESAMPLES / 40]),
                Math.max(value, errors[RESAMPLES - 1 - RESAMPLES / 40]));
    }

    private static Estimate brier(double[] predicted, double[] observed) {
        double[] squares = IntStream.range(0, predicted.length)
                .mapToDouble(row -> Math.pow(predicted[row] - observed[row], 2))
                .toArray();
        double mean = Arrays.stream(squares).average().orElseThrow();
        double variance =
                Arrays.stream(squares).map(square -> Math.pow(square - mean, 2)).sum()
                        / Math.max(1, squares.length - 1);
        return Estimate.around(mean, Math.sqrt(variance / squares.length)).within(0, 1);
    }

    /** With the interval of Wald, from the information matrix of the fit. */
    private static Estimate slope(double[] probabilities, boolean[] outcomes) {
        double[][] logOdds = Arrays.stream(probabilities)
                .map(probability -> Math.clamp(probability, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY))
                .mapToObj(probability -> new double[] {Math.log(probability / (1 - probability))})
                .toArray(double[][]::new);
        var fit = LogisticRegression.fit(logOdds, outcomes, UNBOUND);
        double slope = fit.weights()[0];
        double sum = 0;
        double sumOfOdds = 0;
        double sumOfSquares = 0;
        for (double[] row : logOdds) {
            double probability = 1 / (1 + Math.exp(-fit.intercept() - slope * row[0]));
            double weight = probability * (1 - probability);
            sum += weight;
            sumOfOdds += weight * row[0];
            sumOfSquares += weight * row[0] * row[0];
        }
        double determinant = sum * sumOfSquares - sumOfOdds * sumOfOdds;
        return Estimate.around(slope, determinant > 0 ? Math.sqrt(sum / determinant) : Double.POSITIVE_INFINITY);
    }
}
