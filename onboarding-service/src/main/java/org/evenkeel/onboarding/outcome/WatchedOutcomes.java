package org.evenkeel.onboarding.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.onboarding.onboarding.Onboarding;

@ApplicationScoped
class WatchedOutcomes implements PanacheRepositoryBase<WatchedOutcome, UUID> {

    List<WatchedOutcome> of(Onboarding onboarding) {
        return list("onboardingId = ?1 order by id", onboarding.id());
    }

    Optional<WatchedOutcome> find(Onboarding onboarding, String key) {
        return find("onboardingId = ?1 and key = ?2", onboarding.id(), key).firstResultOptional();
    }

    boolean hasArrived(UUID onboardingId, String key) {
        return count("onboardingId = ?1 and key = ?2 and status = ?3", onboardingId, key, OutcomeStatus.ARRIVED) > 0;
    }

    /** Titles of those that are still awaited. */
    List<String> awaited(Onboarding onboarding) {
        return of(onboarding).stream()
                .filter(WatchedOutcome::isAwaited)
                .map(WatchedOutcome::title)
                .toList();
    }
}
