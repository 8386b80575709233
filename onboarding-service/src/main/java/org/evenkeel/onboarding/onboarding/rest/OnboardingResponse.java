package org.evenkeel.onboarding.onboarding.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;
import org.evenkeel.onboarding.onboarding.OnboardingStatus;
import org.evenkeel.onboarding.onboarding.StepCompletion;
import org.evenkeel.onboarding.template.Side;
import org.evenkeel.onboarding.template.Step;

@Schema(name = "Onboarding")
record OnboardingResponse(
        UUID id,
        UUID accountId,
        OnboardingStatus status,

        @Schema(examples = "hudgins", maxLength = 50) String template,
        @Schema(examples = "1", minimum = "1") int templateVersion,
        Instant startedAt,

        @Schema(description = "Who started it", maxLength = 200)
        String startedBy,

        @Schema(description = "In the order in which they are usually done", maxItems = 100)
        List<StepResponse> steps,

        @Schema(minimum = "0") long version) {

    @Schema(name = "OnboardingStep")
    record StepResponse(
            @Schema(examples = "marketing-moved", pattern = "^[a-z][a-z-]*$", maxLength = 50)
            String key,

            @Schema(examples = "Client's own marketing moved to the new platform", maxLength = 200)
            String title,

            @Schema(description = "Whose it is") Side side,

            @Schema(description = "Whether the client may not go live without it")
            boolean mandatory,

            boolean done,
            @Schema(nullable = true) Instant doneAt,

            @Schema(description = "Who said so", nullable = true, maxLength = 200)
            String doneBy,

            @Schema(nullable = true, maxLength = 2_000) String note,

            @Schema(description = "What you may do with it now", examples = "[\"complete\"]", maxItems = 5)
            List<String> allowedActions) {

        static StepResponse from(Step step, Onboarding onboarding, OnboardingAccess access) {
            var completion = onboarding.completion(step);
            return new StepResponse(
                    step.key(),
                    step.title(),
                    step.side(),
                    step.mandatory(),
                    completion.isPresent(),
                    completion.map(StepCompletion::doneAt).orElse(null),
                    completion.map(StepCompletion::doneByName).orElse(null),
                    completion.map(StepCompletion::note).orElse(null),
                    access.allowedActions(onboarding, step));
        }
    }

    static OnboardingResponse from(Onboarding onboarding, OnboardingAccess access) {
        var template = onboarding.template();
        return new OnboardingResponse(
                onboarding.id(),
                onboarding.accountId(),
                onboarding.status(),
                template.name(),
                template.version(),
                onboarding.startedAt(),
                onboarding.startedByName(),
                template.steps().stream()
                        .map(step -> StepResponse.from(step, onboarding, access))
                        .toList(),
                onboarding.version());
    }
}
