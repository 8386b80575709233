package org.evenkeel.accounts.importing;

import static org.evenkeel.kit.importing.ImportPreset.Column.optional;
import static org.evenkeel.kit.importing.ImportPreset.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.account.Contract;
import org.evenkeel.accounts.account.Relation;
import org.evenkeel.accounts.directory.StaffMember;
import org.evenkeel.accounts.directory.StaffRepository;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.importing.ImportPreset;
import org.evenkeel.kit.importing.ImportRow;
import org.evenkeel.kit.importing.ImportView;
import org.evenkeel.kit.problem.InvalidRequest;

/** Accounts from files with what is known of the relation to them. What a row leaves empty stays as it was. */
@Singleton
class RelationImport extends AccountRows<RelationImport.Row> {

    /** @param relation without an owner, who is known by their address */
    record Row(String account, String ownerEmail, Relation relation) implements OfAccount {}

    private final StaffRepository staff;

    RelationImport(StaffRepository staff) {
        super(new ImportPreset(
                "accounts",
                List.of(
                        required(ACCOUNT, "account"),
                        optional("owner", "owner_email"),
                        optional("team", "team"),
                        optional("segment", "segment"),
                        optional("services", "services"),
                        optional("contractSince", "contract_since"),
                        optional("contractUntil", "contract_until"),
                        optional("monthlyAmount", "monthly_amount"),
                        optional("currency", "currency"),
                        optional("plan", "plan"),
                        optional("clientSince", "client_since"))));
        this.staff = staff;
    }

    @Override
    public Row parse(ImportRow row) {
        return new Row(
                account(row),
                row.plain("owner", 254),
                new Relation(
                        null,
                        row.plain("team", 100),
                        row.plain("segment", 100),
                        services(row),
                        contract(row),
                        row.plain("plan", 10_000),
                        row.date("clientSince"),
                        null));
    }

    /** Separated by semicolons. */
    private static List<String> services(ImportRow row) {
        var text = row.plain("services", 5_000);
        if (text == null) {
            return List.of();
        }
        var services = Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (services.size() > 50 || services.stream().anyMatch(name -> name.length() > 100)) {
            throw row.refused(
                    "services", "must be at most 50 names of at most 100 characters, separated by semicolons");
        }
        return services;
    }

    private static Contract contract(ImportRow row) {
        var amount = row.decimal("monthlyAmount");
        var monthly = amount == null ? null : new Money(amount, row.requiredPlain("currency", 3));
        try {
            return Contract.of(row.date("contractSince"), row.date("contractUntil"), monthly);
        } catch (InvalidRequest refused) {
            throw row.refused(refused.field().endsWith("currency") ? "currency" : "contractUntil", refused.rule());
        }
    }

    @Override
    protected boolean add(ImportView file, Row row, UUID account) {
        return accounts.complete(account, row.relation.ownedBy(owner(row)), file.sender());
    }

    private UUID owner(Row row) {
        if (row.ownerEmail == null) {
            return null;
        }
        return staff.withEmail(row.ownerEmail)
                .filter(StaffMember::active)
                .orElseThrow(
                        () -> new InvalidRequest("owner", "must be the e-mail address of one active member of staff"))
                .id();
    }
}
