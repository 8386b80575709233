package org.evenkeel.complaints.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void givesStudentsIntervalOfTheMeanShare() {
        // 40 cases, half with 100 % and half with 50 %: mean 75, s = 25.3185; t(39; 0.975) = 2.022691
        var estimate = Estimate.ofMeanShare(40, 20 * 100 + 20 * 50, 20 * 10_000 + 20 * 2_500)
                .orElseThrow();
        assertThat(estimate.percent()).isEqualTo(75);
        assertThat(estimate.low()).isCloseTo(75 - 2.022691 * 25.31848 / Math.sqrt(40), within(1e-4));
        assertThat(estimate.high()).isCloseTo(75 + 2.022691 * 25.31848 / Math.sqrt(40), within(1e-4));
    }

    @Test
    void givesWilsonsIntervalOfAProportion() {
        // z = 1.959964, n = 100, p = 0.1
        var estimate = Estimate.ofProportion(100, 10).orElseThrow();
        double z = 1.959964;
        double centre = (0.1 + z * z / 200) / (1 + z * z / 100);
        double half = z / (1 + z * z / 100) * Math.sqrt(0.09 / 100 + z * z / 40_000);
        assertThat(estimate.percent()).isEqualTo(10);
        assertThat(estimate.low()).isCloseTo(100 * (centre - half), within(1e-4));
        assertThat(estimate.high()).isCloseTo(100 * (centre + half), within(1e-4));
    }

    @Test
    void saysNothingOfTooFewCases() {
        assertThat(Estimate.ofMeanShare(29, 2_900, 290_000)).isEmpty();
        assertThat(Estimate.ofProportion(29, 10)).isEmpty();
        assertThat(Estimate.ofMeanShare(30, 3_000, 300_000)).contains(new Estimate(100, 100, 100));
    }

    @Test
    void agreesWithTheCasesThemselves() {
        var random = new Random(95);
        for (int i = 0; i < 300; i++) {
            var shares = IntStream.generate(() -> random.nextInt(101))
                    .limit(30 + random.nextInt(300))
                    .toArray();
            long sum = IntStream.of(shares).asLongStream().sum();
            long squares = IntStream.of(shares)
                    .mapToLong(share -> (long) share * share)
                    .sum();
            var estimate = Estimate.ofMeanShare(shares.length, sum, squares).orElseThrow();
            assertThat(estimate.percent())
                    .isCloseTo(IntStream.of(shares).average().orElseThrow(), within(1e-9));
            assertThat(estimate.low()).isBetween(0.0, estimate.percent());
            assertThat(estimate.high()).isBetween(estimate.percent(), 100.0);
        }
    }
}
