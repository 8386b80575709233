package org.evenkeel.accounts.ledger;

import static org.evenkeel.kit.importing.ImportPreset.Column.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.importing.AccountRows;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.importing.ImportPreset;
import org.evenkeel.kit.importing.ImportRow;
import org.evenkeel.kit.importing.ImportView;
import org.evenkeel.kit.problem.InvalidRequest;

/** Invoices from files; one is known again by its number. */
@Singleton
class InvoiceImport extends AccountRows<InvoiceImport.Row> {

    record Row(String account, Invoice.Details details) implements OfAccount {}

    private final Ledger ledger;

    InvoiceImport(Ledger ledger) {
        super(new ImportPreset(
                "invoices",
                List.of(
                        required(ACCOUNT, "account"),
                        required("number", "number"),
                        required("issuedOn", "issued_on"),
                        required("dueOn", "due_on"),
                        required("amount", "amount"),
                        required("currency", "currency"))));
        this.ledger = ledger;
    }

    @Override
    public Row parse(ImportRow row) {
        row.required("issuedOn");
        row.required("dueOn");
        row.required("amount");
        try {
            return new Row(
                    account(row),
                    new Invoice.Details(
                            row.requiredPlain("number", 100),
                            row.date("issuedOn"),
                            row.date("dueOn"),
                            new Money(row.decimal("amount"), row.requiredPlain("currency", 3))));
        } catch (InvalidRequest refused) {
            throw row.refused(columnOf(refused.field()), refused.rule());
        }
    }

    private static String columnOf(String field) {
        return field.startsWith("total.") ? field.substring("total.".length()) : field;
    }

    @Override
    protected boolean add(ImportView file, Row row, UUID account) {
        if (ledger.numbered(account, row.details.number()).isPresent()) {
            return false;
        }
        ledger.issue(account, row.details, file.sender());
        return true;
    }
}
