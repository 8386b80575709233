package org.evenkeel.complaints.directory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a member of staff is away, the last one included.
 *
 * @param delegateId who stands in for them; null where nobody does
 */
public record Absence(LocalDate from, LocalDate to, UUID delegateId) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
