package org.evenkeel.complaints.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * One thing that is done to make a complaint good.
 *
 * @param amount of a refund or credit; null for every other kind
 * @param currency ISO 4217; null exactly where there is no amount
 * @param bearer who pays it; null exactly where there is no amount. A cost that is split is several redresses
 * @param note what it is in words; may be null
 */
@Embeddable
public record Redress(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Kind kind,

        BigDecimal amount,
        String currency,
        @Enumerated(EnumType.STRING) Bearer bearer,
        String note) {

    /** How a complaint can be made good. */
    public enum Kind {
        APOLOGY,
        EXPLANATION,
        CORRECTION,
        REFUND,
        CREDIT,
        /** No compromise is possible, said honestly (S9). */
        NONE_POSSIBLE;

        boolean isMoney() {
            return this == REFUND || this == CREDIT;
        }
    }

    /** Who bears a cost (S5). */
    public enum Bearer {
        FIRM,
        CLIENT,
        THIRD_PARTY
    }

    boolean isBorneByUs() {
        return bearer == Bearer.FIRM && amount.signum() > 0;
    }
}
