package org.evenkeel.onboarding.bump;

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

@ApplicationScoped
class BumpNotices implements PanacheRepositoryBase<BumpNotice, UUID> {

    List<BumpNotice> of(Onboarding onboarding) {
        return list("onboardingId = ?1 order by id", onboarding.id());
    }

    @Produces
    @Singleton
    Guard aBumpIsOpen() {
        return Guard.of(
                Act.FIX_BUMP,
                onboarding -> of(onboarding).stream().anyMatch(BumpNotice::isOpen)
                        ? Optional.empty()
                        : Optional.of("No bump is open."));
    }
}
