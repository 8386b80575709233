package org.evenkeel.onboarding;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.events.Inbox;

/** Events of accounts-service, as they arrive here. */
@ApplicationScoped
public class Events {

    private static final AtomicInteger CURSORS = new AtomicInteger();

    private final Inbox inbox;

    Events(Inbox inbox) {
        this.inbox = inbox;
    }

    /** An account that this service has heard of. */
    public UUID anAccount(String name) {
        var id = Ids.next();
        arrive(registered(id, name));
        return id;
    }

    public void arrive(CloudEvent... events) {
        inbox.accept("accounts", inbox.cursor("accounts"), List.of(events));
    }

    public static CloudEvent registered(UUID account, String name) {
        return event(account, "org.evenkeel.account.registered", name);
    }

    public static CloudEvent renamed(UUID account, String name) {
        return event(account, "org.evenkeel.account.renamed", name);
    }

    public static CloudEvent event(UUID account, String type, String name) {
        var data = """
                {"accountId":"%s","name":"%s","formerName":"x"}""".formatted(account, name);
        return withData(account, type, data);
    }

    public static CloudEvent withData(UUID account, String type, String data) {
        return CloudEventBuilder.v1()
                .withId(Ids.next().toString())
                .withSource(URI.create("/accounts"))
                .withType(type)
                .withSubject(account.toString())
                .withTime(OffsetDateTime.parse("2026-11-25T12:00:00Z"))
                .withExtension("account", account.toString())
                .withExtension("cursor", "1-" + CURSORS.incrementAndGet())
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
