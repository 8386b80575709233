package org.evenkeel.accounts.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.evenkeel.accounts.attention.Concentration.LorenzPoint;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void nothingIsConcentratedWhereAllHaveTheSame() {
        var concentration = Concentration.of(new double[] {5, 5, 5, 5});

        assertThat(concentration.gini()).isCloseTo(0, within(1e-12));
        assertThat(concentration.points())
                .containsExactly(
                        new LorenzPoint(0, 0),
                        new LorenzPoint(0.25, 0.25),
                        new LorenzPoint(0.5, 0.5),
                        new LorenzPoint(0.75, 0.75),
                        new LorenzPoint(1, 1));
    }

    @Test
    void oneOfTenThatHasAllIsNineTenthsFromEquality() {
        var amounts = new double[10];
        amounts[3] = 7;

        var concentration = Concentration.of(amounts);

        assertThat(concentration.gini()).isCloseTo(0.9, within(1e-12));
        assertThat(concentration.points().get(9)).isEqualTo(new LorenzPoint(0.9, 0));
    }

    @Test
    void isAsByHand() {
        // mean difference of all pairs over twice the mean: (0+1+2+1+0+1+2+1+0)/9 over 2·2
        assertThat(Concentration.of(new double[] {3, 1, 2}).gini()).isCloseTo(8.0 / 9 / 4, within(1e-12));
    }

    @Test
    void thereIsNoCurveWhereThereIsNothing() {
        assertThat(Concentration.of(new double[0]).points()).isEmpty();
        assertThat(Concentration.of(new double[] {0, 0}).points()).isEmpty();
    }

    @Test
    void theCurveRisesBelowEqualityAndKnowsNoUnit() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            double[] amounts = random.doubles(1 + random.nextInt(500))
                    .map(value -> Math.exp(4 * value))
                    .toArray();
            var concentration = Concentration.of(amounts);
            var inHours = Concentration.of(
                    Arrays.stream(amounts).map(amount -> amount / 60).toArray());

            assertThat(concentration.gini()).isBetween(0.0, 1.0).isCloseTo(inHours.gini(), within(1e-9));
            assertThat(concentration.points()).hasSizeLessThanOrEqualTo(101);
            assertThat(concentration.points().getLast().share()).isCloseTo(1, within(1e-9));
            double before = 0;
            for (var point : concentration.points()) {
                assertThat(point.share()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(point.clients() + 1e-9);
                before = point.share();
            }
        }
    }
}
