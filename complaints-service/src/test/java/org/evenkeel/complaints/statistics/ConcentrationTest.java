package org.evenkeel.complaints.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.evenkeel.complaints.statistics.Concentration.Point;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void drawsTheCurveFromThoseWhoHaveMost() {
        var concentration = Concentration.of(new long[] {1, 7, 2});
        assertThat(concentration.total()).isEqualTo(10);
        assertThat(concentration.curve())
                .containsExactly(
                        new Point(0, 0), new Point(100.0 / 3, 70), new Point(200.0 / 3, 90), new Point(100, 100));
        // mean absolute difference 24 / 9 over twice the mean 20 / 3
        assertThat(concentration.gini()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void isEvenWhereAllHaveTheSame() {
        assertThat(Concentration.of(new long[] {4, 4, 4, 4}).gini()).isZero();
    }

    @Test
    void isNothingWhereNobodyHasAny() {
        var nothing = Concentration.of(new long[0]);
        assertThat(nothing.gini()).isZero();
        assertThat(nothing.curve()).containsExactly(new Point(0, 0));
    }

    @Test
    void agreesWithTheDefinitionOfTheGiniCoefficient() {
        var random = new Random(33);
        for (int i = 0; i < 200; i++) {
            var amounts = random.longs(1 + random.nextInt(150), 1, 1_000).toArray();
            var concentration = Concentration.of(amounts);
            double differences = 0;
            double total = 0;
            for (long one : amounts) {
                total += one;
                for (long other : amounts) {
                    differences += Math.abs(one - other);
                }
            }
            assertThat(concentration.gini()).isCloseTo(differences / (2 * amounts.length * total), within(1e-9));
            var curve = concentration.curve();
            assertThat(curve).hasSizeLessThanOrEqualTo(101);
            assertThat(curve.getLast()).isEqualTo(new Point(100, 100));
            for (int at = 1; at < curve.size(); at++) {
                assertThat(curve.get(at).sharePercent())
                        .isGreaterThanOrEqualTo(curve.get(at - 1).sharePercent());
                assertThat(curve.get(at).sharePercent())
                        .isGreaterThanOrEqualTo(curve.get(at).ownersPercent() - 1e-9);
            }
        }
    }
}
