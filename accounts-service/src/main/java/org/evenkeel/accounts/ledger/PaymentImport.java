package org.evenkeel.accounts.ledger;

import static org.evenkeel.kit.importing.ImportPreset.Column.optional;
import static org.evenkeel.kit.importing.ImportPreset.Column.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.importing.AccountRows;
import org.evenkeel.kit.importing.ImportPreset;
import org.evenkeel.kit.importing.ImportRow;
import org.evenkeel.kit.importing.ImportView;
import org.evenkeel.kit.problem.InvalidRequest;

/** Payments from files, each for an invoice that is here; one is known again by its reference. */
@Singleton
class PaymentImport extends AccountRows<PaymentImport.Row> {

    record Row(String account, String invoice, Payment payment) implements OfAccount {}

    private final Ledger ledger;

    PaymentImport(Ledger ledger) {
        super(new ImportPreset(
                "payments",
                List.of(
                        required(ACCOUNT, "account"),
                        required("invoice", "invoice"),
                        required("receivedOn", "received_on"),
                        required("amount", "amount"),
                        optional(REFERENCE, "reference"))));
        this.ledger = ledger;
    }

    @Override
    public Row parse(ImportRow row) {
        var account = account(row);
        var invoice = row.requiredPlain("invoice", 100);
        row.required("receivedOn");
        row.required("amount");
        var receivedOn = row.date("receivedOn");
        var amount = row.decimal("amount");
        var reference = reference(row, account, invoice, receivedOn, amount);
        return new Row(account, invoice, new Payment(receivedOn, amount, reference));
    }

    @Override
    protected boolean add(ImportView file, Row row, UUID account) {
        var invoice = ledger.numbered(account, row.invoice)
                .orElseThrow(() -> new InvalidRequest("invoice", "must be the number of an invoice of this account"));
        if (invoice.hasPayment(row.payment.reference())) {
            return false;
        }
        ledger.receive(invoice, row.payment, file.sender());
        return true;
    }
}
