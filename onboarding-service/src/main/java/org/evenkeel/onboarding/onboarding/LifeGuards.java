package org.evenkeel.onboarding.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.evenkeel.onboarding.template.TemplateService;

/** What has to be before an onboarding goes on. */
@ApplicationScoped
class LifeGuards {

    private final TemplateService templates;

    LifeGuards(TemplateService templates) {
        this.templates = templates;
    }

    @Produces
    @Singleton
    Guard somebodyAnswersForTheClient() {
        return Guard.of(Act.SIGN, Onboarding::obstacleToSigning);
    }

    @Produces
    @Singleton
    Guard nothingIsMissingToBeReady() {
        return Guard.of(Act.DECLARE_READY, Onboarding::obstacleToGoLive);
    }

    @Produces
    @Singleton
    Guard nothingIsMissingToGoLive() {
        return Guard.of(Act.GO_LIVE, Onboarding::obstacleToGoLive);
    }

    @Produces
    @Singleton
    Guard aNewerVersionIsPublished() {
        return Guard.of(
                Act.CHANGE_VERSION,
                onboarding -> templates
                                .current(onboarding.template())
                                .filter(newest -> newest.number() > onboarding.templateVersion())
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("No newer version of " + onboarding.template() + " is published."));
    }
}
