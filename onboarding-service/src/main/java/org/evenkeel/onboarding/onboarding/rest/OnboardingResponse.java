package org.evenkeel.onboarding.onboarding.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingStatus;
import org.evenkeel.onboarding.onboarding.OnboardingStep;
import org.evenkeel.onboarding.onboarding.Person;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.onboarding.StepStatus;
import org.evenkeel.onboarding.onboarding.Waiver;
import org.evenkeel.onboarding.template.Side;
import org.evenkeel.onboarding.template.Step;

@Schema(name = "Onboarding")
record OnboardingResponse(
        UUID id,
        UUID accountId,
        OnboardingStatus status,
        @Schema(examples = "hudgins", maxLength = 50) String template,
        @Schema(examples = "1", minimum = "1") int templateVersion,

        @Schema(nullable = true, maxLength = 100) String segment,
        @Schema(maxItems = 50) List<String> services,

        @Schema(description = "Who answers for the firm", nullable = true, maxLength = 200)
        String firmLead,

        @Schema(description = "Who answers for the client", nullable = true, maxLength = 200)
        String clientLead,

        Instant startedAt,

        @Schema(description = "Who started it", maxLength = 200)
        String startedBy,

        @Schema(nullable = true) Instant signedAt,

        @Schema(description = "When all that go-live waits for was to be done, by the plan", nullable = true)
        Instant plannedLiveAt,

        @Schema(nullable = true) Instant liveAt,
        @Schema(nullable = true) Instant endedAt,

        @Schema(description = "In the order in which they are usually done", maxItems = 400)
        List<StepResponse> steps,

        @Schema(minimum = "0") long version,

        @Schema(description = "What you may do with it now", examples = "[\"sign\"]", maxItems = 50)
        List<String> allowedActions) {

    static OnboardingResponse from(Onboarding onboarding, List<StepResponse> steps, List<String> allowedActions) {
        return new OnboardingResponse(
                onboarding.id(),
                onboarding.accountId(),
                onboarding.status(),
                onboarding.template(),
                onboarding.templateVersion(),
                onboarding.client().segment(),
                onboarding.client().services().stream().sorted().toList(),
                onboarding.leadOf(Side.FIRM).map(Person::name).orElse(null),
                onboarding.leadOf(Side.CLIENT).map(Person::name).orElse(null),
                onboarding.startedAt(),
                onboarding.startedByName(),
                onboarding.signedAt(),
                onboarding.plannedLiveAt(),
                onboarding.liveAt(),
                onboarding.endedAt(),
                steps,
                onboarding.version(),
                allowedActions);
    }

    @Schema(name = "OnboardingStep")
    record StepResponse(
            @Schema(examples = "marketing-moved", maxLength = 50)
            String key,

            @Schema(examples = "Move", maxLength = 200) String phase,

            @Schema(examples = "Client's own marketing moved to the new platform", maxLength = 200)
            String title,

            @Schema(nullable = true, maxLength = 2_000) String description,
            @Schema(description = "Whose it is") Side side,

            @Schema(description = "Who answers for it", nullable = true, maxLength = 200)
            String accountable,

            @Schema(description = "Whom outside both firms it hangs on", nullable = true, maxLength = 200)
            String thirdParty,

            @Schema(description = "Whether the client may not go live without it")
            boolean mandatory,

            @Schema(description = "Whether the client does not see it")
            boolean internal,

            @Schema(description = "Keys of steps to be done before", maxItems = 50)
            List<String> dependsOn,

            StepStatus status,

            @Schema(description = "Whether it is done or waived")
            boolean done,

            @Schema(nullable = true) Instant dueAt,

            @Schema(description = "Whether whoever has it in hand should have been done with it")
            boolean overdue,

            @Schema(description = "Whether it is not done without evidence")
            boolean evidenceAsked,

            @Schema(minimum = "0") int evidenceCount,
            @Schema(nullable = true) Instant doneAt,

            @Schema(description = "Who said it is done", nullable = true, maxLength = 200)
            String doneBy,

            @Schema(nullable = true, maxLength = 2_000) String note,

            @Schema(description = "Which side has to approve it", nullable = true)
            Side approvalBy,

            @Schema(nullable = true) Instant approvalDueAt,
            @Schema(nullable = true) Instant approvedAt,
            @Schema(nullable = true, maxLength = 200) String approvedBy,

            @Schema(description = "How long its own side had it in hand, in seconds", minimum = "0")
            long sideSeconds,

            @Schema(description = "How long it lay with whoever has to approve it, in seconds", minimum = "0")
            long approvalSeconds,

            @Schema(nullable = true) WaiverResponse waiver,

            @Schema(description = "What you may do with it now", examples = "[\"complete-step\"]", maxItems = 10)
            List<String> allowedActions) {

        static StepResponse from(OnboardingStep step, Instant now, List<String> allowedActions) {
            return new StepResponse(
                    step.key(),
                    step.phase(),
                    step.title(),
                    step.definition().description(),
                    step.side(),
                    step.accountable().map(Person::name).orElse(null),
                    step.definition().thirdParty(),
                    step.definition().mandatory(),
                    step.definition().internal(),
                    step.definition().dependsOn(),
                    step.status(),
                    step.isSettled(),
                    step.dueAt(),
                    step.isOverdue(now),
                    step.definition().evidence(),
                    step.evidenceCount(),
                    of(step.done(), Signature::at),
                    of(step.done(), Signature::name),
                    step.note(),
                    of(Optional.ofNullable(step.definition().approval()), Step.Approval::by),
                    step.approvalDueAt(),
                    of(step.approved(), Signature::at),
                    of(step.approved(), Signature::name),
                    step.timeOfSide(now).toSeconds(),
                    step.timeOfApproval(now).toSeconds(),
                    of(step.waiver(), WaiverResponse::from),
                    allowedActions);
        }
    }

    @Schema(name = "Waiver", description = "That a step is left out; it holds once both sides signed")
    record WaiverResponse(
            @Schema(maxLength = 2_000) String reason,

            @Schema(description = "What follows from it", maxLength = 2_000)
            String consequence,

            @Schema(nullable = true, maxLength = 200) String signedForFirmBy,
            @Schema(nullable = true) Instant signedForFirmAt,
            @Schema(nullable = true, maxLength = 200) String signedForClientBy,
            @Schema(nullable = true) Instant signedForClientAt) {

        static WaiverResponse from(Waiver waiver) {
            var firm = Optional.ofNullable(waiver.firm());
            var client = Optional.ofNullable(waiver.client());
            return new WaiverResponse(
                    waiver.reason(),
                    waiver.consequence(),
                    of(firm, Signature::name),
                    of(firm, Signature::at),
                    of(client, Signature::name),
                    of(client, Signature::at));
        }
    }

    private static <T, R> R of(Optional<T> source, Function<T, R> part) {
        return source.map(part).orElse(null);
    }

    @Schema(name = "OnboardingSummary")
    record Summary(
            UUID id,
            UUID accountId,
            OnboardingStatus status,
            @Schema(examples = "hudgins", maxLength = 50) String template,
            @Schema(examples = "1", minimum = "1") int templateVersion,
            Instant startedAt,
            @Schema(nullable = true) Instant plannedLiveAt,
            @Schema(nullable = true) Instant liveAt,
            @Schema(maxItems = 400) List<StepSummary> steps) {

        static Summary from(Onboarding onboarding, List<OnboardingStep> steps, Instant now) {
            return new Summary(
                    onboarding.id(),
                    onboarding.accountId(),
                    onboarding.status(),
                    onboarding.template(),
                    onboarding.templateVersion(),
                    onboarding.startedAt(),
                    onboarding.plannedLiveAt(),
                    onboarding.liveAt(),
                    steps.stream().map(step -> StepSummary.from(step, now)).toList());
        }
    }

    @Schema(name = "OnboardingStepSummary")
    record StepSummary(
            @Schema(examples = "marketing-moved", maxLength = 50)
            String key,

            @Schema(maxLength = 200) String title,
            @Schema(description = "Whose it is") Side side,
            boolean mandatory,
            StepStatus status,

            @Schema(description = "Whether it is done or waived")
            boolean done,

            @Schema(nullable = true) Instant dueAt,
            boolean overdue) {

        static StepSummary from(OnboardingStep step, Instant now) {
            return new StepSummary(
                    step.key(),
                    step.title(),
                    step.side(),
                    step.definition().mandatory(),
                    step.status(),
                    step.isSettled(),
                    step.dueAt(),
                    step.isOverdue(now));
        }
    }
}
