package org.evenkeel.onboarding.stakeholder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.onboarding.onboarding.Onboarding;

@ApplicationScoped
class Stakeholders implements PanacheRepositoryBase<Stakeholder, UUID> {

    List<Stakeholder> of(Onboarding onboarding) {
        return list("onboardingId = ?1 order by id", onboarding.id());
    }

    boolean anyOf(Onboarding onboarding) {
        return count("onboardingId = ?1", onboarding.id()) > 0;
    }

    Coverage coverage(Onboarding onboarding) {
        return Coverage.of(of(onboarding));
    }

    Optional<SigningOverride> override(Onboarding onboarding) {
        return Optional.ofNullable(getEntityManager().find(SigningOverride.class, onboarding.id()));
    }

    void persist(SigningOverride override) {
        getEntityManager().persist(override);
    }
}
