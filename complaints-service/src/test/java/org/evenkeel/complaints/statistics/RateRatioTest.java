package org.evenkeel.complaints.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateRatioTest {

    /** Bounds at which the tail of the binomial distribution, summed up term by term, holds 2.5 %. */
    @ParameterizedTest
    @CsvSource({"20, 5, 0.25, 0.073320, 0.686447", "10, 10, 1.0, 0.373547, 2.677040", "6, 0, 0.0, 0.0, 0.849311"})
    void givesTheExactInterval(int before, int after, double ratio, double low, double high) {
        var known = RateRatio.of(before, after).orElseThrow();
        assertThat(known.ratio().orElseThrow()).isCloseTo(ratio, within(1e-6));
        assertThat(known.low()).isCloseTo(low, within(1e-6));
        assertThat(known.high().orElseThrow()).isCloseTo(high, within(1e-6));
    }

    @Test
    void saysNothingOfNoCase() {
        assertThat(RateRatio.of(0, 0)).isEmpty();
    }

    @Test
    void hasNoUpperEndWhereThereWasNoneBefore() {
        var risen = RateRatio.of(0, 9).orElseThrow();
        assertThat(risen.ratio()).isEmpty();
        assertThat(risen.high()).isEmpty();
        assertThat(risen.low()).isGreaterThan(1);
        assertThat(risen.tellsNothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, false, true",
        "6, 0, true, false",
        "10, 8, false, true",
        "60, 55, false, false",
        "60, 20, true, false"
    })
    void tellsAFallFromTooFewCases(int before, int after, boolean fell, boolean tellsNothing) {
        var known = RateRatio.of(before, after).orElseThrow();
        assertThat(known.fell()).isEqualTo(fell);
        assertThat(known.tellsNothing()).isEqualTo(tellsNothing);
    }

    @Test
    void holdsTheRatioInItsIntervalAndReadsTheSameBackwards() {
        var random = new Random(20_26);
        for (int i = 0; i < 2_000; i++) {
            int before = 1 + random.nextInt(200);
            int after = 1 + random.nextInt(200);
            var there = RateRatio.of(before, after).orElseThrow();
            var back = RateRatio.of(after, before).orElseThrow();
            double ratio = there.ratio().orElseThrow();
            assertThat(ratio).isBetween(there.low(), there.high().orElseThrow());
            assertThat(1 / back.high().orElseThrow()).isCloseTo(there.low(), within(1e-6));
            assertThat(there.fell() && back.fell()).isFalse();
            assertThat(there.fell() && there.tellsNothing()).isFalse();
        }
    }
}
