package org.evenkeel.accounts.profile.learning;

/** A figure with the interval that holds the true one in 95 of 100 cases. */
public record Estimate(double value, double low, double high) {

    /** Of the standard normal distribution: 95 % lie nearer to the middle. */
    private static final double NORMAL_95 = 1.959963984540054;

    static Estimate around(double value, double standardError) {
        return new Estimate(value, value - NORMAL_95 * standardError, value + NORMAL_95 * standardError);
    }

    Estimate within(double least, double most) {
        return new Estimate(value, Math.max(least, low), Math.min(most, high));
    }
}
