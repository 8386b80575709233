package org.evenkeel.onboarding.stakeholder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Guard;
import org.evenkeel.onboarding.onboarding.Onboarding;

/** The signing gate (S6): nothing is signed past a key stakeholder. */
@ApplicationScoped
class StakeholderGuards {

    private final Stakeholders stakeholders;

    StakeholderGuards(Stakeholders stakeholders) {
        this.stakeholders = stakeholders;
    }

    @Produces
    @Singleton
    Guard everyKeyStakeholderHadTheirSay() {
        return Guard.of(
                Act.SIGN,
                onboarding -> stakeholders.override(onboarding).isPresent()
                        ? Optional.empty()
                        : stakeholders.coverage(onboarding).obstacleToSigning());
    }

    @Produces
    @Singleton
    Guard thereIsSomethingToOverride() {
        return Guard.of(Act.OVERRIDE_SIGNING_GATE, onboarding -> {
            if (stakeholders.override(onboarding).isPresent()) {
                return Optional.of("It is overridden already.");
            }
            return stakeholders.coverage(onboarding).obstacleToSigning().isPresent()
                    ? Optional.empty()
                    : Optional.of("Every key stakeholder had their say: nothing has to be overridden.");
        });
    }

    @Produces
    @Singleton
    Guard somebodyCanBeCorrected() {
        return Guard.of(Act.CORRECT_STAKEHOLDER, this::nobodyIsNamed);
    }

    @Produces
    @Singleton
    Guard somebodyCanBeHeard() {
        return Guard.of(Act.RECORD_SAY, this::nobodyIsNamed);
    }

    private Optional<String> nobodyIsNamed(Onboarding onboarding) {
        return stakeholders.anyOf(onboarding) ? Optional.empty() : Optional.of("No stakeholder is named yet.");
    }
}
