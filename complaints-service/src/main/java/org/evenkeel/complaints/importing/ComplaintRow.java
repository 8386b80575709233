package org.evenkeel.complaints.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.evenkeel.complaints.account.Account;
import org.evenkeel.complaints.complaint.Intake;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.complaint.ReferenceNumbers;
import org.evenkeel.complaints.complaint.Source;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.importing.ImportView;

/**
 * A complaint as it stands in a row of a file.
 *
 * @param externalReference the file's identifier of it; null where the file has none
 * @param account null until its name was resolved
 */
record ComplaintRow(
        String externalReference,
        Instant receivedAt,
        String accountName,
        Account account,
        String matter,
        String description,
        String wish,
        String language,
        String contact,
        Money disputed) {

    ComplaintRow of(Account resolved) {
        return new ComplaintRow(
                externalReference,
                receivedAt,
                accountName,
                resolved,
                matter,
                description,
                wish,
                language,
                contact,
                disputed);
    }

    Intake intake(ImportView file, ReferenceNumbers references, Instant now) {
        return new Intake(
                Ids.next(),
                references.next(now),
                account.id(),
                matter,
                description,
                wish,
                language,
                Source.FILE,
                "file:" + file.preset(),
                externalReference == null ? fingerprint() : externalReference,
                receivedAt,
                now,
                file.receivedBy(),
                file.receivedByName(),
                contact,
                disputed,
                List.of());
    }

    /** Stands in where a row has no identifier, so that the same row is known again. */
    private String fingerprint() {
        var content = String.join(
                "\u001f",
                String.valueOf(receivedAt),
                accountName,
                matter,
                String.valueOf(description),
                String.valueOf(wish),
                String.valueOf(contact),
                String.valueOf(disputed));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "row:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
