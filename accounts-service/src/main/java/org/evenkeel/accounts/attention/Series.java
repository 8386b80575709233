package org.evenkeel.accounts.attention;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Something counted month by month, the oldest month first, whole months only.
 *
 * @param values one for each of {@link #MONTHS}
 */
public record Series(double[] values) {

    /** What is recent ... */
    public static final int RECENT = 3;
    /** ... is compared with the year before it. */
    public static final int PAST = 12;

    public static final int MONTHS = PAST + RECENT;

    public Series {
        if (values.length != MONTHS) {
            throw new IllegalArgumentException("A series has " + MONTHS + " months, not " + values.length);
        }
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    public double at(int month) {
        return values[month];
    }

    /** A month of the year before. */
    public double past() {
        return Arrays.stream(values, 0, PAST).sum() / PAST;
    }

    /** A month of late. */
    public double recent() {
        return Arrays.stream(values, PAST, MONTHS).sum() / RECENT;
    }

    /** A recent month in parts of a past one; nothing where there was nothing in the past. */
    public OptionalDouble change() {
        return past() > 0 ? OptionalDouble.of(recent() / past()) : OptionalDouble.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
