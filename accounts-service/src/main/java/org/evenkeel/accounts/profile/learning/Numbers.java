package org.evenkeel.accounts.profile.learning;

import java.math.BigDecimal;
import java.math.MathContext;

/** Quantities as people read them. */
final class Numbers {

    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Numbers() {}

    static String text(double value) {
        return BigDecimal.valueOf(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
    }
}
