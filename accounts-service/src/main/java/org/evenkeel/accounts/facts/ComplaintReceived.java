package org.evenkeel.accounts.facts;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** complaints-service took a complaint in. */
@ApplicationScoped
class ComplaintReceived implements EventHandler<ComplaintReceived.Data> {

    static final String TYPE = "org.evenkeel.complaint.received";

    record Data(UUID complaintId, String reference) {}

    private final Facts facts;

    ComplaintReceived(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, Data data) {
        facts.add(event, accountId);
    }
}
