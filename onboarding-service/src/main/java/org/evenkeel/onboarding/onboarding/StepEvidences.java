package org.evenkeel.onboarding.onboarding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StepEvidences implements PanacheRepositoryBase<StepEvidence, UUID> {

    List<StepEvidence> of(OnboardingStep step) {
        return list("stepId = ?1 order by id", step.id());
    }
}
