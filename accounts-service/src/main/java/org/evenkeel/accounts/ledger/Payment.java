package org.evenkeel.accounts.ledger;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that came in for an invoice, in the invoice's currency.
 *
 * @param reference of the bank or the bookkeeping, by which it is known again; may be null
 */
@Embeddable
public record Payment(LocalDate receivedOn, BigDecimal amount, String reference) {}
