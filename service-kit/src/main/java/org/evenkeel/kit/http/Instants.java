package org.evenkeel.kit.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.evenkeel.kit.problem.InvalidRequest;

/** Times in requests: RFC 3339 with an offset. */
public final class Instants {

    private Instants() {}

    /** @return null where the parameter is absent */
    public static Instant read(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new InvalidRequest(field, "must be a time with offset such as 2026-01-31T09:30:00Z");
        }
    }
}
