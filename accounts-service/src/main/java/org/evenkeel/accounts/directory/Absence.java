package org.evenkeel.accounts.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * Days on which a member of staff is away, in their own time zone.
 *
 * @param from the first day
 * @param to the last day
 * @param delegateId who stands in for them; null where nobody does
 */
@Embeddable
public record Absence(
        @Column(name = "first_day") LocalDate from,
        @Column(name = "last_day") LocalDate to,
        UUID delegateId) {

    private static final int MOST_YEARS = 5;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** Reads an absence that came with a request. */
    public static Absence of(LocalDate from, LocalDate to, UUID delegateId) {
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            throw new InvalidRequest("from", "must be a day from " + EARLIEST + " to " + LATEST);
        }
        if (to.isBefore(from)) {
            throw new InvalidRequest("to", "must not be before the first day");
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw new InvalidRequest("to", "must be at most " + MOST_YEARS + " years after the first day");
        }
        return new Absence(from, to, delegateId);
    }

    boolean overlaps(Absence other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The part of it that lies within another's days. */
    Absence within(Absence other) {
        return new Absence(
                from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to, delegateId);
    }
}
