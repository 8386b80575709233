package org.evenkeel.complaints.directory;

import java.time.ZoneId;
import java.util.UUID;

/**
 * Somebody on a client's side, as accounts-service last told.
 *
 * @param subject of their access token; null where they don't sign in
 * @param version moves with each change
 */
public record Contact(
        UUID id,
        UUID accountId,
        String subject,
        String name,
        String email,
        String language,
        ZoneId timeZone,
        boolean active,
        long version) {}
