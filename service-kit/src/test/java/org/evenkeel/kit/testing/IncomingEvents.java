package org.evenkeel.kit.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.events.Inbox;

/**
 * Events of another service as they arrive here.
 *
 * @param feed whose they are
 */
public record IncomingEvents(Inbox inbox, String feed) {

    private static final AtomicInteger CURSORS = new AtomicInteger();

    public void arrive(CloudEvent... events) {
        inbox.accept(feed, inbox.cursor(feed), List.of(events));
    }

    /**
     * @param account null where the event concerns none
     * @param data as JSON
     */
    public static CloudEvent event(UUID account, String type, UUID subject, OffsetDateTime time, String data) {
        var event = CloudEventBuilder.v1()
                .withId(Ids.next().toString())
                .withSource(URI.create("/elsewhere"))
                .withType(type)
                .withSubject(subject.toString())
                .withTime(time)
                .withExtension("cursor", "1-" + CURSORS.incrementAndGet())
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8));
        if (account != null) {
            event.withExtension("account", account.toString());
        }
        return event.build();
    }
}
