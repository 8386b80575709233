package org.evenkeel.complaints.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * Which complaints an insight is about.
 *
 * @param from the first day (UTC) on which they came in
 * @param to the day after the last
 * @param segment of the client; null for all
 * @param announced whether those that come from announced changes, or the others
 */
public record Scope(LocalDate from, LocalDate to, String segment, boolean announced) {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    public Scope {
        from = from == null ? FIRST : from;
        to = to == null ? LAST : to;
        if (!from.isBefore(to)) {
            throw new InvalidRequest("to", "must be after from");
        }
    }

    Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant end() {
        return to.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
