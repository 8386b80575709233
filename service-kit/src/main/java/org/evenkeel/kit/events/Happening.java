package org.evenkeel.kit.events;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.kit.Ids;

/**
 * Something that happened.
 *
 * @param type reverse-DNS name in the past tense, such as {@code org.evenkeel.complaint.received}
 * @param accountId whose account it concerns; events of one account keep their order everywhere. May be null
 * @param subject the thing it happened to
 * @param actor the token subject of whoever did it
 * @param reason why, in the actor's words; may be null
 * @param data a record that becomes the event's JSON
 */
public record Happening(
        UUID id,
        Instant time,
        UUID accountId,
        UUID subject,
        String type,
        String actor,
        String actorName,
        String reason,
        Record data) {

    public static Happening now(
            Instant time, String type, UUID accountId, UUID subject, String actor, String actorName, Record data) {
        return new Happening(Ids.next(), time, accountId, subject, type, actor, actorName, null, data);
    }

    /** The same with the actor's reason. */
    public Happening because(String why) {
        return new Happening(id, time, accountId, subject, type, actor, actorName, why, data);
    }
}
