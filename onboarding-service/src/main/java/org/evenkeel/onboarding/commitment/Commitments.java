package org.evenkeel.onboarding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Guard;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;

@ApplicationScoped
class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    private final OnboardingAccess access;

    Commitments(OnboardingAccess access) {
        this.access = access;
    }

    List<Commitment> of(Onboarding onboarding) {
        return list("onboardingId = ?1 order by dueAt, id", onboarding.id());
    }

    @Produces
    @Singleton
    Guard aPromiseOfThisSideIsOpen() {
        return Guard.of(
                Act.KEEP_COMMITMENT,
                onboarding -> of(onboarding).stream()
                                .anyMatch(commitment ->
                                        commitment.isOpenFor(access.party().side()))
                        ? Optional.empty()
                        : Optional.of("No promise of your side is open."));
    }
}
