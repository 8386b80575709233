package org.evenkeel.accounts.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * What was agreed with a client. What is not known of it is null.
 *
 * @param until the last day; null where it runs on
 * @param monthlyAmount what it is worth in a month
 * @param currency ISO 4217, of the amount
 */
@Embeddable
public record Contract(
        @Column(name = "contract_since") LocalDate since,
        @Column(name = "contract_until") LocalDate until,
        @Column(name = "monthly_amount") BigDecimal monthlyAmount,
        @Column(name = "currency") String currency) {

    /** @return null where nothing is known */
    public static Contract of(LocalDate since, LocalDate until, Money monthlyValue) {
        if (since == null && until == null && monthlyValue == null) {
            return null;
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new InvalidRequest("contract.until", "must not be before since");
        }
        if (monthlyValue == null) {
            return new Contract(since, until, null, null);
        }
        monthlyValue.known("contract.monthlyValue");
        return new Contract(since, until, monthlyValue.plainAmount(), monthlyValue.currency());
    }

    /** @return null where it is not known */
    public Money monthlyValue() {
        return monthlyAmount == null ? null : new Money(monthlyAmount, currency);
    }
}
