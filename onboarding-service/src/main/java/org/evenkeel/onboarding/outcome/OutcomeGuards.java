package org.evenkeel.onboarding.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Guard;
import org.evenkeel.onboarding.onboarding.Onboarding;

/** An onboarding is not over while it is not known whether it worked (S7). */
@ApplicationScoped
class OutcomeGuards {

    private final WatchedOutcomes outcomes;

    OutcomeGuards(WatchedOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Produces
    @Singleton
    Guard nothingIsAwaitedAnyMore() {
        return Guard.of(Act.ESTABLISH, onboarding -> {
            var awaited = outcomes.awaited(onboarding);
            return awaited.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Still awaited: \"" + String.join("\", \"", awaited) + "\".");
        });
    }

    @Produces
    @Singleton
    Guard somethingCanBeReported() {
        return Guard.of(Act.REPORT_OUTCOME, this::nothingAwaited);
    }

    @Produces
    @Singleton
    Guard somethingCanBeCancelled() {
        return Guard.of(Act.CANCEL_OUTCOME, this::nothingAwaited);
    }

    private Optional<String> nothingAwaited(Onboarding onboarding) {
        return outcomes.awaited(onboarding).isEmpty() ? Optional.of("No outcome is awaited.") : Optional.empty();
    }
}
