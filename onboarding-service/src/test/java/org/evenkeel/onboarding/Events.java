package org.evenkeel.onboarding;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.IncomingEvents;

/** Events of accounts-service, as they arrive here. */
@ApplicationScoped
public class Events {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-25T12:00:00Z");

    private final IncomingEvents accounts;

    Events(Inbox inbox) {
        accounts = new IncomingEvents(inbox, "accounts");
    }

    /** An account that this service has heard of. */
    public UUID anAccount(String name) {
        var id = Ids.next();
        arrive(registered(id, name));
        return id;
    }

    public void arrive(CloudEvent... events) {
        accounts.arrive(events);
    }

    public static CloudEvent registered(UUID account, String name) {
        return named(account, "org.evenkeel.account.registered", name);
    }

    public static CloudEvent renamed(UUID account, String name) {
        return named(account, "org.evenkeel.account.renamed", name);
    }

    private static CloudEvent named(UUID account, String type, String name) {
        return withData(account, type, """
                {"accountId":"%s","name":"%s","formerName":"x"}""".formatted(account, name));
    }

    public static CloudEvent withData(UUID account, String type, String data) {
        return IncomingEvents.event(account, type, account, NOON, data);
    }
}
