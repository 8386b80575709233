package org.evenkeel.accounts.facts;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** onboarding-service began to put a client on board. */
@ApplicationScoped
class OnboardingStarted implements EventHandler<OnboardingStarted.Data> {

    static final String TYPE = "org.evenkeel.onboarding.started";

    record Data(UUID onboardingId, String template) {}

    private final Facts facts;

    OnboardingStarted(Facts facts) {
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
