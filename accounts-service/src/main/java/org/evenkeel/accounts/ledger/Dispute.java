package org.evenkeel.accounts.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A part of an invoice that the client does not accept. While it is open, that part is not due.
 *
 * @param complaintId the case about it; may be null
 * @param outcome null while it is open, as is the day
 */
@Embeddable
public record Dispute(
        LocalDate raisedOn,
        BigDecimal amount,
        String reason,
        UUID complaintId,
        @Enumerated(EnumType.STRING) Outcome outcome,
        LocalDate settledOn) {

    public enum Outcome {
        /** The client was right: the amount need not be paid. */
        CREDITED,
        /** The amount stands. */
        STANDS
    }

    public boolean open() {
        return outcome == null;
    }

    Dispute settled(Outcome how, LocalDate day) {
        return new Dispute(raisedOn, amount, reason, complaintId, how, day);
    }
}
