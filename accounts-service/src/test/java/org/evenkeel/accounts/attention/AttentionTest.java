package org.evenkeel.accounts.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.evenkeel.accounts.attention.Attention.Kind;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final Attention GROWING_FIRM = new Attention(series(10_000, 14_000), series(40, 50), never());

    @Test
    void theFirstClientIsNeglectedWhileTheFirmGrows() {
        var first = new Attention(series(600, 300), series(4, 1), months(60));

        assertThat(first.neglected(GROWING_FIRM)).isTrue();
        assertThat(first.changes(GROWING_FIRM))
                .satisfiesExactly(
                        time -> {
                            assertThat(time.kind()).isEqualTo(Kind.TIME);
                            assertThat(time.own()).isCloseTo(0.5, within(1e-9));
                            assertThat(time.againstFirm()).isCloseTo(0.5 / 1.4, within(1e-9));
                        },
                        occasions -> assertThat(occasions.kind()).isEqualTo(Kind.OCCASIONS));
    }

    @Test
    void aNewClientIsNot() {
        assertThat(new Attention(series(600, 300), series(4, 1), months(23)).neglected(GROWING_FIRM))
                .isFalse();
        assertThat(new Attention(series(600, 300), series(4, 1), never()).neglected(GROWING_FIRM))
                .as("of unknown tenure")
                .isFalse();
    }

    @Test
    void nobodyIsNeglectedWhereTheWholeFirmHadLessToDo() {
        var shrinking = new Attention(series(10_000, 5_000), series(40, 20), never());

        assertThat(new Attention(series(600, 300), series(4, 2), months(60)).neglected(shrinking))
                .isFalse();
    }

    @Test
    void lessTimeIsNoNeglectWhereTheFirmIsInTouchAsBefore() {
        assertThat(new Attention(series(600, 100), series(4, 5), months(60)).neglected(GROWING_FIRM))
                .isFalse();
    }

    @Test
    void attentionThatGrewLessThanTheFirmIsNoNeglect() {
        var booming = new Attention(series(10_000, 30_000), series(40, 120), never());

        assertThat(new Attention(series(600, 660), series(4, 4.4), months(60)).neglected(booming))
                .isFalse();
    }

    @Test
    void whatIsNotRecordedCountsForNothing() {
        assertThat(new Attention(series(0, 0), series(4, 1), months(60)).neglected(GROWING_FIRM))
                .isTrue();
        assertThat(new Attention(series(0, 0), series(0, 0), months(60)).neglected(GROWING_FIRM))
                .isFalse();
        assertThat(new Attention(series(59, 0), series(0.4, 0), months(60)).changes(GROWING_FIRM))
                .as("too little to lose")
                .isEmpty();
    }

    @Test
    void aSeriesHasItsMonthsAndNoOthers() {
        assertThatThrownBy(() -> new Series(new double[12])).hasMessageContaining("15 months");
    }

    /** A month of the past, and one of late. */
    private static Series series(double past, double recent) {
        var values = new double[Series.MONTHS];
        Arrays.fill(values, 0, Series.PAST, past);
        Arrays.fill(values, Series.PAST, Series.MONTHS, recent);
        return new Series(values);
    }

    private static OptionalDouble months(double tenure) {
        return OptionalDouble.of(tenure);
    }

    private static OptionalDouble never() {
        return OptionalDouble.empty();
    }
}
