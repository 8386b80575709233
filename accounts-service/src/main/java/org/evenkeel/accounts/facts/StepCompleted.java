package org.evenkeel.accounts.facts;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** A step of an onboarding was done. */
@ApplicationScoped
class StepCompleted implements EventHandler<StepCompleted.Data> {

    static final String TYPE = "org.evenkeel.onboarding.step-completed";

    record Data(UUID onboardingId, String step) {}

    private final Facts facts;

    StepCompleted(Facts facts) {
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
