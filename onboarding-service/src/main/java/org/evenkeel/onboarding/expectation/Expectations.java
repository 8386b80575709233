package org.evenkeel.onboarding.expectation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Guard;
import org.evenkeel.onboarding.onboarding.Onboarding;

@ApplicationScoped
class Expectations implements PanacheRepositoryBase<Expectation, UUID> {

    List<Expectation> of(Onboarding onboarding) {
        return list("onboardingId = ?1 order by id", onboarding.id());
    }

    @Produces
    @Singleton
    Guard aSurpriseIsHidden() {
        return someLets(Act.DISCLOSE_SURPRISE, Expectation::obstacleToDisclosure, "No surprise waits to be disclosed.");
    }

    @Produces
    @Singleton
    Guard somethingWaitsForTheClient() {
        return someLets(Act.SIGN_OFF_EXPECTATION, Expectation::obstacleToSignOff, "Nothing waits for your signature.");
    }

    private Guard someLets(Act act, Function<Expectation, Optional<String>> obstacle, String refusal) {
        return Guard.of(
                act,
                onboarding -> of(onboarding).stream().anyMatch(expectation -> obstacle.apply(expectation)
                                .isEmpty())
                        ? Optional.empty()
                        : Optional.of(refusal));
    }
}
