package org.evenkeel.accounts.engagement;

import static org.evenkeel.kit.importing.ImportPreset.Column.optional;
import static org.evenkeel.kit.importing.ImportPreset.Column.required;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.importing.AccountRows;
import org.evenkeel.kit.importing.ImportPreset;
import org.evenkeel.kit.importing.ImportRow;
import org.evenkeel.kit.importing.ImportView;

/** Time sheets from files; a row is known again by its reference. */
@Singleton
class TimeImport extends AccountRows<TimeImport.Row> {

    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(TimeEntry.MOST_MINUTES);

    record Row(String account, String staff, LocalDate day, int minutes, String activity, String reference)
            implements OfAccount {}

    private final Engagement engagement;

    TimeImport(Engagement engagement) {
        super(new ImportPreset(
                "time-entries",
                List.of(
                        required(ACCOUNT, "account"),
                        required("staff", "staff_email"),
                        required("day", "day"),
                        required("minutes", "minutes"),
                        optional("activity", "activity"),
                        optional(REFERENCE, "reference"))));
        this.engagement = engagement;
    }

    @Override
    public Row parse(ImportRow row) {
        var account = account(row);
        var email = row.requiredPlain("staff", 254);
        row.required("day");
        row.required("minutes");
        var day = row.date("day");
        var minutes = minutes(row);
        var activity = row.plain("activity", 500);
        return new Row(account, email, day, minutes, activity, reference(row, account, email, day, minutes, activity));
    }

    private static int minutes(ImportRow row) {
        var number = row.decimal("minutes");
        if (number.signum() == 0
                || number.compareTo(MOST_MINUTES) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw row.refused("minutes", "must be a whole number from 1 to " + TimeEntry.MOST_MINUTES);
        }
        return number.intValueExact();
    }

    @Override
    protected boolean add(ImportView file, Row row, UUID account) {
        if (engagement.knowsTime(account, row.reference)) {
            return false;
        }
        var who = engagement.staffMemberAt(row.staff);
        engagement.spend(
                account, new TimeEntry.Details(who, row.day, row.minutes, row.activity, row.reference), file.sender());
        return true;
    }
}
