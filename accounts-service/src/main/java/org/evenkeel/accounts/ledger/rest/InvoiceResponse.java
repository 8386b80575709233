package org.evenkeel.accounts.ledger.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.ledger.Dispute;
import org.evenkeel.accounts.ledger.Invoice;
import org.evenkeel.accounts.ledger.Payment;
import org.evenkeel.accounts.money.Money;

@Schema(name = "Invoice", description = "Amounts without a currency are in that of the total")
record InvoiceResponse(
        UUID id,

        @Schema(description = "Of the bookkeeping; the account has it once", examples = "2026-0417", maxLength = 100)
        String number,

        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,

        @Schema(description = "What was neither paid nor credited", minimum = "0")
        BigDecimal outstanding,

        @Schema(description = "What of it the client does not accept, and is not due", minimum = "0")
        BigDecimal disputed,

        Invoice.Status status,

        @Schema(description = "Whether something is due since yesterday or longer that is not in dispute")
        boolean overdue,

        @Schema(description = "The first first", maxItems = 500)
        List<PaymentResponse> payments,

        @Schema(description = "The first first", maxItems = 500)
        List<DisputeResponse> disputes,

        @Schema(description = "Moves with each change", minimum = "0")
        long version,

        @Schema(description = "What you may do with it now", examples = "[\"receivePayment\"]", maxItems = 5)
        List<String> allowedActions) {

    @Schema(name = "Payment")
    record PaymentResponse(
            UUID id,
            LocalDate receivedOn,
            @Schema(exclusiveMinimum = true, minimum = "0") BigDecimal amount,

            @Schema(description = "Of the bank or the bookkeeping", nullable = true, maxLength = 100)
            String reference) {

        static PaymentResponse from(Map.Entry<UUID, Payment> entry) {
            var payment = entry.getValue();
            return new PaymentResponse(entry.getKey(), payment.receivedOn(), payment.amount(), payment.reference());
        }
    }

    @Schema(name = "Dispute")
    record DisputeResponse(
            UUID id,
            LocalDate raisedOn,
            BigDecimal amount,
            @Schema(maxLength = 2000) String reason,

            @Schema(description = "The case about it", nullable = true)
            UUID complaintId,

            @Schema(
                    description = "CREDITED: need not be paid; STANDS: is due; absent while it is open",
                    nullable = true)
            Dispute.Outcome outcome,

            @Schema(nullable = true) LocalDate settledOn) {

        static DisputeResponse from(Map.Entry<UUID, Dispute> entry) {
            var dispute = entry.getValue();
            return new DisputeResponse(
                    entry.getKey(),
                    dispute.raisedOn(),
                    dispute.amount(),
                    dispute.reason(),
                    dispute.complaintId(),
                    dispute.outcome(),
                    dispute.settledOn());
        }
    }

    static InvoiceResponse from(Invoice invoice, LocalDate today, List<String> allowedActions) {
        return new InvoiceResponse(
                invoice.id(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.total(),
                invoice.outstanding(),
                invoice.disputed(),
                invoice.status(),
                invoice.overdueOn(today),
                invoice.payments().entrySet().stream()
                        .map(PaymentResponse::from)
                        .sorted(Comparator.comparing(PaymentResponse::receivedOn)
                                .thenComparing(PaymentResponse::id))
                        .toList(),
                invoice.disputes().entrySet().stream()
                        .map(DisputeResponse::from)
                        .sorted(Comparator.comparing(DisputeResponse::raisedOn).thenComparing(DisputeResponse::id))
                        .toList(),
                invoice.version(),
                allowedActions);
    }
}
