package org.evenkeel.complaints;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.IncomingEvents;

/** People as accounts-service tells of them, each time as they are now. */
public record Directory(Inbox inbox) {

    private static final AtomicInteger VERSIONS = new AtomicInteger();

    /** A contact whose id follows from their subject, so that the latest word on them counts. */
    public void contact(UUID account, String subject, String name, String email, String language, String zone) {
        var id = idOf(subject);
        tell("contact", account, id, """
                {"id":"%s","accountId":"%s","subject":"%s","name":"%s","email":%s,"language":"%s","timeZone":"%s",\
                "active":true,"version":%d}""".formatted(
                        id, account, subject, name, quoted(email), language, zone, VERSIONS.incrementAndGet()));
    }

    /**
     * A member of staff.
     *
     * @param absences as JSON
     */
    public UUID staff(String subject, String name, String email, String language, boolean active, String absences) {
        var id = idOf(subject);
        tell("staff-member", null, id, """
                {"id":"%s","subject":"%s","name":"%s","email":%s,"language":"%s","timeZone":"Europe/Bratislava",\
                "team":null,"active":%s,"authorityLimit":null,"absences":%s,"version":%d}""".formatted(
                        id, subject, name, quoted(email), language, active, absences, VERSIONS.incrementAndGet()));
        return id;
    }

    public static UUID idOf(String subject) {
        return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private void tell(String kind, UUID account, UUID id, String data) {
        new IncomingEvents(inbox, "accounts")
                .arrive(IncomingEvents.event(
                        account, "org.evenkeel." + kind + ".changed", id, OffsetDateTime.now(ZoneOffset.UTC), data));
    }
}
