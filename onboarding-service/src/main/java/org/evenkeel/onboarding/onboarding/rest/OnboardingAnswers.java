package org.evenkeel.onboarding.onboarding.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;
import org.evenkeel.onboarding.onboarding.Onboardings;
import org.evenkeel.onboarding.onboarding.StepGuards;
import org.evenkeel.onboarding.onboarding.rest.OnboardingResponse.StepResponse;
import org.evenkeel.onboarding.onboarding.rest.OnboardingResponse.Summary;

/** Onboardings as this caller may see them, with what they may do. */
@ApplicationScoped
class OnboardingAnswers {

    private final Onboardings onboardings;
    private final StepGuards steps;
    private final OnboardingAccess access;

    OnboardingAnswers(Onboardings onboardings, StepGuards steps, OnboardingAccess access) {
        this.onboardings = onboardings;
        this.steps = steps;
        this.access = access;
    }

    /** The answer that carries an onboarding and its version. */
    Response versioned(Response.ResponseBuilder response, Onboarding onboarding) {
        var now = onboardings.now();
        return response.tag(Versions.tag(onboarding.version()))
                .entity(OnboardingResponse.from(
                        onboarding,
                        onboarding.stepsFor(access.party()).stream()
                                .map(step -> StepResponse.from(step, now, steps.allowedActions(onboarding, step)))
                                .toList(),
                        onboardings.allowedActions(onboarding)))
                .build();
    }

    Summary summary(Onboarding onboarding) {
        return Summary.from(onboarding, onboarding.stepsFor(access.party()), onboardings.now());
    }
}
