package org.evenkeel.accounts.engagement;

import static org.evenkeel.kit.importing.ImportPreset.Column.optional;
import static org.evenkeel.kit.importing.ImportPreset.Column.required;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.accounts.importing.AccountRows;
import org.evenkeel.kit.importing.ImportPreset;
import org.evenkeel.kit.importing.ImportRow;
import org.evenkeel.kit.importing.ImportView;

/** Occasions with clients from files; a row is known again by its reference. */
@Singleton
class TouchpointImport extends AccountRows<TouchpointImport.Row> {

    record Row(String account, Touchpoint.Kind kind, Instant heldAt, String staff, String note, String reference)
            implements OfAccount {}

    private final Engagement engagement;

    TouchpointImport(Engagement engagement) {
        super(new ImportPreset(
                "touchpoints",
                List.of(
                        required(ACCOUNT, "account"),
                        required("kind", "kind"),
                        required("heldAt", "held_at"),
                        required("staff", "staff_email"),
                        optional("note", "note"),
                        optional(REFERENCE, "reference"))));
        this.engagement = engagement;
    }

    @Override
    public Row parse(ImportRow row) {
        var account = account(row);
        var kind = kind(row);
        var heldAt = heldAt(row);
        var email = row.requiredPlain("staff", 254);
        var note = row.plain("note", 2000);
        return new Row(account, kind, heldAt, email, note, reference(row, account, kind, heldAt, email, note));
    }

    private static Touchpoint.Kind kind(ImportRow row) {
        try {
            return Touchpoint.Kind.valueOf(row.requiredPlain("kind", 20).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw row.refused(
                    "kind",
                    "must be one of "
                            + Arrays.stream(Touchpoint.Kind.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static Instant heldAt(ImportRow row) {
        try {
            return OffsetDateTime.parse(row.required("heldAt").strip()).toInstant();
        } catch (DateTimeException malformed) {
            throw row.refused("heldAt", "must be a time with offset such as 2026-01-31T09:30:00+01:00");
        }
    }

    @Override
    protected boolean add(ImportView file, Row row, UUID account) {
        if (engagement.knowsTouchpoint(account, row.reference)) {
            return false;
        }
        var who = engagement.staffMemberAt(row.staff);
        engagement.touch(
                account,
                new Touchpoint.Details(row.kind, row.heldAt, who, null, row.note, row.reference),
                file.sender());
        return true;
    }
}
