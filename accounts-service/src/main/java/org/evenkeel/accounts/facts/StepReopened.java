package org.evenkeel.accounts.facts;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** A step of an onboarding turned out not to be done. */
@ApplicationScoped
class StepReopened implements EventHandler<StepReopened.Data> {

    static final String TYPE = "org.evenkeel.onboarding.step-reopened";

    record Data(UUID onboardingId, String step) {}

    private final Facts facts;

    StepReopened(Facts facts) {
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
