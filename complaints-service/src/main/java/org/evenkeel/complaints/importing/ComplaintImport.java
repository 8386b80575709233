package org.evenkeel.complaints.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.evenkeel.complaints.account.Accounts;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintService;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.complaint.ReferenceNumbers;
import org.evenkeel.complaints.language.LanguageDetection;
import org.evenkeel.kit.importing.ChunkResult;
import org.evenkeel.kit.importing.ImportPreset;
import org.evenkeel.kit.importing.ImportRow;
import org.evenkeel.kit.importing.ImportView;
import org.evenkeel.kit.importing.RowAction;
import org.evenkeel.kit.problem.InvalidRequest;

/** Takes complaints in from files: the same intake as one by one, many in a statement. */
@ApplicationScoped
class ComplaintImport implements RowAction<ComplaintRow> {

    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private final Accounts accounts;
    private final ReferenceNumbers references;
    private final LanguageDetection languages;
    private final ComplaintService complaints;
    private final Clock clock;

    ComplaintImport(
            Accounts accounts,
            ReferenceNumbers references,
            LanguageDetection languages,
            ComplaintService complaints,
            Clock clock) {
        this.accounts = accounts;
        this.references = references;
        this.languages = languages;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Override
    public List<ImportPreset> presets() {
        return List.of(ComplaintPresets.EVENKEEL, ComplaintPresets.CFPB);
    }

    @Override
    public ComplaintRow parse(ImportRow row) {
        var matter = matter(row);
        var description = row.plain(ComplaintPresets.DESCRIPTION, 100_000);
        return new ComplaintRow(
                row.plain(ComplaintPresets.REFERENCE, 200),
                receivedAt(row),
                row.requiredPlain(ComplaintPresets.ACCOUNT, 200),
                null,
                matter,
                description,
                row.plain(ComplaintPresets.WISH, 2_000),
                language(row, description == null ? matter : description),
                row.plain(ComplaintPresets.CONTACT, 200),
                disputed(row));
    }

    private static String matter(ImportRow row) {
        var issue = row.requiredPlain(ComplaintPresets.MATTER, 500);
        var detail = row.plain(ComplaintPresets.DETAIL, 500);
        var whole = detail == null ? issue : issue + ": " + detail;
        if (whole.length() > 500) {
            throw row.refused(ComplaintPresets.DETAIL, "must, with the matter, be at most 500 characters");
        }
        return whole;
    }

    private Instant receivedAt(ImportRow row) {
        var text = row.text(ComplaintPresets.RECEIVED_AT);
        if (text == null) {
            return clock.instant();
        }
        try {
            var instant = text.strip().length() == 10
                    ? LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text.strip()).toInstant();
            if (instant.isAfter(clock.instant().plus(CLOCK_SKEW))) {
                throw row.refused(ComplaintPresets.RECEIVED_AT, "must not lie in the future");
            }
            return instant;
        } catch (DateTimeException malformed) {
            throw row.refused(
                    ComplaintPresets.RECEIVED_AT,
                    "must be a date such as 2026-01-31 or a time with offset such as 2026-01-31T09:30:00+01:00");
        }
    }

    private String language(ImportRow row, String sample) {
        var given = row.plain(ComplaintPresets.LANGUAGE, 31);
        if (given == null) {
            return languages.of(sample);
        }
        if (!given.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            throw row.refused(ComplaintPresets.LANGUAGE, "must be a BCP 47 language tag such as en or sk-SK");
        }
        return given;
    }

    private static Money disputed(ImportRow row) {
        var amount = row.decimal(ComplaintPresets.AMOUNT);
        if (amount == null) {
            return null;
        }
        try {
            return new Money(amount, row.requiredPlain(ComplaintPresets.CURRENCY, 3)).known(ComplaintPresets.CURRENCY);
        } catch (InvalidRequest unknown) {
            throw row.refused(ComplaintPresets.CURRENCY, unknown.rule());
        }
    }

    @Override
    public List<ComplaintRow> prepare(ImportView file, List<ComplaintRow> rows) {
        var resolved = accounts.resolve(
                rows.stream().map(ComplaintRow::accountName).distinct().toList());
        return rows.stream().map(row -> row.of(resolved.get(row.accountName()))).toList();
    }

    @Override
    public ChunkResult apply(ImportView file, List<ComplaintRow> rows) {
        var now = clock.instant();
        var received = rows.stream()
                .map(row -> new Complaint(row.intake(file, references, now), row.account()))
                .toList();
        int added = complaints.receive(received);
        return new ChunkResult(added, rows.size() - added);
    }
}
