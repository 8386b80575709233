package org.evenkeel.accounts.score;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.accounts.score.figure.StandardScorecard;
import org.evenkeel.kit.caller.Actor;

/** Gives a new firm a scorecard to begin with. */
@ApplicationScoped
class FirstScorecard {

    static final int BEFORE_THE_WORKER = 100;

    private final Scorecards scorecards;
    private final String service;
    private final String currency;

    FirstScorecard(
            Scorecards scorecards,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "evenkeel.firm.currency") String currency) {
        this.scorecards = scorecards;
        this.service = service;
        this.currency = currency;
    }

    void onStart(@Observes @Priority(BEFORE_THE_WORKER) StartupEvent started) {
        scorecards.begin("Standard", StandardScorecard.in(currency), new Actor(service, service));
    }
}
