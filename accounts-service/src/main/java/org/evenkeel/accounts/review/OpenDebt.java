package org.evenkeel.accounts.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Something the firm still owes a client: it is settled before they part. */
public record OpenDebt(Kind kind, UUID subject) {

    private static final int MOST_NAMED = 5;

    public enum Kind {
        /** A promise that was not kept yet; the subject is the commitment. */
        COMMITMENT,
        /** A complaint that was not ended yet; the subject is the complaint. */
        COMPLAINT,
        /** A part of an invoice that is in dispute; the subject is the dispute. */
        DISPUTE
    }

    static String refusal(List<OpenDebt> debts) {
        var named = debts.stream()
                .limit(MOST_NAMED)
                .map(debt -> debt.kind() + " " + debt.subject())
                .collect(Collectors.joining(", "));
        return "Settle first what is owed to the client: " + named
                + (debts.size() > MOST_NAMED ? " and " + (debts.size() - MOST_NAMED) + " more." : ".");
    }
}
