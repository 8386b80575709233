package org.evenkeel.accounts.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What can happen to an invoice. Amounts are in its currency. */
public sealed interface InvoiceEvent {

    String ISSUED = "org.evenkeel.invoice.issued";
    String PAYMENT_RECEIVED = "org.evenkeel.invoice.payment-received";
    String SETTLED = "org.evenkeel.invoice.settled";
    String OVERDUE = "org.evenkeel.invoice.overdue";
    String DISPUTED = "org.evenkeel.invoice.disputed";
    String DISPUTE_SETTLED = "org.evenkeel.invoice.dispute-settled";
    String CANCELLED = "org.evenkeel.invoice.cancelled";

    record Issued(
            UUID invoiceId, String number, LocalDate issuedOn, LocalDate dueOn, BigDecimal amount, String currency)
            implements InvoiceEvent {}

    record PaymentReceived(
            UUID invoiceId, UUID paymentId, LocalDate receivedOn, BigDecimal amount, BigDecimal outstanding)
            implements InvoiceEvent {}

    /** @param on the day on which nothing was left to pay */
    record Settled(UUID invoiceId, LocalDate on, LocalDate dueOn) implements InvoiceEvent {}

    record Overdue(UUID invoiceId, LocalDate dueOn, BigDecimal payable) implements InvoiceEvent {}

    record Disputed(UUID invoiceId, UUID disputeId, LocalDate raisedOn, BigDecimal amount, UUID complaintId)
            implements InvoiceEvent {}

    record DisputeSettled(
            UUID invoiceId, UUID disputeId, LocalDate settledOn, Dispute.Outcome outcome, BigDecimal amount)
            implements InvoiceEvent {}

    record Cancelled(UUID invoiceId) implements InvoiceEvent {}
}
