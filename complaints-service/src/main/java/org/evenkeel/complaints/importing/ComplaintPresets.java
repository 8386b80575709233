package org.evenkeel.complaints.importing;

import static org.evenkeel.kit.importing.ImportPreset.Column.optional;
import static org.evenkeel.kit.importing.ImportPreset.Column.required;

import java.util.List;
import org.evenkeel.kit.importing.ImportPreset;

/** The shapes of file that complaints come in. */
final class ComplaintPresets {

    static final String REFERENCE = "externalReference";
    static final String RECEIVED_AT = "receivedAt";
    static final String ACCOUNT = "account";
    static final String MATTER = "matter";
    static final String DETAIL = "matterDetail";
    static final String DESCRIPTION = "description";
    static final String WISH = "wish";
    static final String LANGUAGE = "language";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String CONTACT = "contact";

    /** Our own columns; the sample file has them. */
    static final ImportPreset EVENKEEL = new ImportPreset(
            "evenkeel",
            List.of(
                    optional(REFERENCE, "reference"),
                    optional(RECEIVED_AT, "received_at"),
                    required(ACCOUNT, "account"),
                    required(MATTER, "matter"),
                    optional(DETAIL, "matter_detail"),
                    optional(DESCRIPTION, "description"),
                    optional(WISH, "wish"),
                    optional(LANGUAGE, "language"),
                    optional(AMOUNT, "amount"),
                    optional(CURRENCY, "currency"),
                    optional(CONTACT, "contact")));

    /**
     * The US Consumer Financial Protection Bureau's public complaint database, a CSV of 18 columns. The consumer is not
     * named there; company, issue and narrative are what a case needs.
     */
    static final ImportPreset CFPB = new ImportPreset(
            "cfpb",
            List.of(
                    required(REFERENCE, "Complaint ID"),
                    required(RECEIVED_AT, "Date received"),
                    required(ACCOUNT, "Company"),
                    required(MATTER, "Issue"),
                    optional(DETAIL, "Sub-issue"),
                    required(DESCRIPTION, "Consumer complaint narrative"),
                    optional(WISH, "wish"),
                    optional(LANGUAGE, "language"),
                    optional(AMOUNT, "amount"),
                    optional(CURRENCY, "currency"),
                    optional(CONTACT, "contact")));

    private ComplaintPresets() {}
}
