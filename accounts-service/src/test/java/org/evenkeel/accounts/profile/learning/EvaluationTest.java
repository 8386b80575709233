package org.evenkeel.accounts.profile.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.accounts.profile.learning.Cases.inEach;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        inEach(random -> {
            boolean[] outcomes = outcomes(60, random);
            double[] scores = IntStream.range(0, outcomes.length)
                    .mapToDouble(row -> random.nextInt(10) + (outcomes[row] ? 1 : 0))
                    .toArray();

            assertThat(Discrimination.areaUnderCurve(scores, outcomes).value())
                    .isCloseTo(pairsInOrder(scores, outcomes), within(1e-12));
        });
    }

    @Test
    void theAreaKnowsOnlyTheOrder() {
        inEach(random -> {
            boolean[] outcomes = outcomes(60, random);
            double[] scores = random.doubles(60).toArray();
            double[] stretched = Arrays.stream(scores).map(Math::exp).toArray();

            assertThat(Discrimination.areaUnderCurve(stretched, outcomes))
                    .isEqualTo(Discrimination.areaUnderCurve(scores, outcomes));
        });
    }

    @Test
    void theIntervalOfTheAreaHoldsTheTrueOneAboutNineteenTimesInTwenty() {
        // two normal distributions one apart: the area is the normal distribution's value at 1 / √2
        double truth = 0.76025;
        var random = new Random(1);
        int held = 0;
        for (int run = 0; run < 400; run++) {
            boolean[] outcomes = outcomes(200, random);
            double[] scores = IntStream.range(0, outcomes.length)
                    .mapToDouble(row -> random.nextGaussian() + (outcomes[row] ? 1 : 0))
                    .toArray();
            var area = Discrimination.areaUnderCurve(scores, outcomes);
            held += area.low() <= truth && truth <= area.high() ? 1 : 0;
        }
        assertThat(held).isBetween(366, 394);
    }

    @Test
    void probabilitiesThatMeanWhatTheySayAreCalibrated() {
        var random = new Random(2);
        double[] probabilities = random.doubles(20_000).toArray();
        var outcomes = new boolean[probabilities.length];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = random.nextDouble() < probabilities[row];
        }

        var calibration = Calibration.of(probabilities, outcomes);

        assertThat(calibration.slope().value()).isCloseTo(1, within(0.05));
        assertThat(calibration.slope().low()).isLessThan(1);
        assertThat(calibration.slope().high()).isGreaterThan(1);
        assertThat(calibration.error().value()).isLessThan(0.02);
        // the mean of p (1 - p) over even p
        assertThat(calibration.brier().value()).isCloseTo(1.0 / 6, within(0.01));
    }

    @Test
    void probabilitiesThatAreTooBoldShowIt() {
        var random = new Random(3);
        double[] truth = random.doubles(20_000, 0.05, 0.95).toArray();
        var outcomes = new boolean[truth.length];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = random.nextDouble() < truth[row];
        }
        double[] bold = Arrays.stream(truth)
                .map(probability -> 1 / (1 + Math.pow((1 - probability) / probability, 2)))
                .toArray();

        var calibration = Calibration.of(bold, outcomes);

        assertThat(calibration.slope().value()).isCloseTo(0.5, within(0.03));
        assertThat(calibration.error().low()).isGreaterThan(0.05);
    }

    @Test
    void theErrorOfAKnownTableIsAsByHand() {
        // in each tenth two cases of ten come out so, and four were foretold
        var probabilities = new double[100];
        Arrays.fill(probabilities, 0.4);
        var outcomes = new boolean[100];
        for (int row = 0; row < 100; row += 5) {
            outcomes[row] = true;
        }

        var calibration = Calibration.of(probabilities, outcomes);

        assertThat(calibration.error().value()).isCloseTo(0.2, within(1e-12));
        assertThat(calibration.brier().value()).isCloseTo(0.2 * 0.36 + 0.8 * 0.16, within(1e-12));
        assertThat(calibration.tenths()).hasSize(10).allSatisfy(tenth -> {
            assertThat(tenth.cases()).isEqualTo(10);
            assertThat(tenth.observed()).isCloseTo(0.2, within(1e-12));
        });
    }

    private static boolean[] outcomes(int size, Random random) {
        var outcomes = new boolean[size];
        for (int row = 0; row < size; row++) {
            outcomes[row] = row == 0 || (row > 1 && random.nextBoolean());
        }
        return outcomes;
    }

    private static double pairsInOrder(double[] scores, boolean[] outcomes) {
        double inOrder = 0;
        double pairs = 0;
        for (int yes = 0; yes < scores.length; yes++) {
            for (int no = 0; no < scores.length; no++) {
                if (outcomes[yes] && !outcomes[no]) {
                    pairs++;
                    inOrder += scores[yes] > scores[no] ? 1 : scores[yes] == scores[no] ? 0.5 : 0;
                }
            }
        }
        return inOrder / pairs;
    }
}
