package org.evenkeel.accounts.facts;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** Keeps what the other services tell about accounts. */
@ApplicationScoped
class FactCollector implements EventHandler<FactCollector.AnyData> {

    static final String COMPLAINT_RECEIVED = "org.evenkeel.complaint.received";

    /** The events that are facts about an account. A further one is a further line here. */
    private static final Set<String> TYPES = Set.of(
            COMPLAINT_RECEIVED,
            "org.evenkeel.complaint.talk-held",
            "org.evenkeel.complaint.found",
            "org.evenkeel.complaint.resolution-decided",
            "org.evenkeel.complaint.commitment-made",
            "org.evenkeel.complaint.commitment-kept",
            "org.evenkeel.complaint.commitment-overdue",
            "org.evenkeel.complaint.conduct-confirmed",
            "org.evenkeel.complaint.conduct-retracted",
            "org.evenkeel.complaint.closed",
            "org.evenkeel.complaint.reopened",
            "org.evenkeel.complaint.withdrawn",
            "org.evenkeel.onboarding.started",
            "org.evenkeel.onboarding.step-completed",
            "org.evenkeel.onboarding.step-reopened",
            "org.evenkeel.onboarding.step-approved");

    /** A JSON object of any fields: a fact keeps them as the event told them. */
    record AnyData() {}

    private final Facts facts;

    FactCollector(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Class<AnyData> data() {
        return AnyData.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, AnyData data) {
        facts.add(event, accountId);
    }
}
