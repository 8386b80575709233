package org.evenkeel.onboarding.onboarding;

import java.util.UUID;
import org.evenkeel.onboarding.template.Side;

/**
 * What the feed says of an onboarding. Who did it and why stands in the event itself; what is internal to the firm has types
 * of its own, which the client is not told.
 */
record OnboardingEvent(UUID onboardingId, UUID accountId) {

    private static final String PREFIX = "org.evenkeel.onboarding.";
    private static final String INTERNAL = "org.evenkeel.onboarding.internal.";

    static final String STARTED = PREFIX + "started";
    static final String LEAD_NAMED = PREFIX + "lead-named";
    static final String SIGNED = PREFIX + "signed";
    static final String READY = PREFIX + "ready";
    static final String WENT_LIVE = PREFIX + "went-live";
    static final String ESTABLISHED = PREFIX + "established";
    static final String ABANDONED = PREFIX + "abandoned";
    static final String VERSION_CHANGED = PREFIX + "version-changed";

    static final String STEP_ASSIGNED = "step-assigned";
    static final String STEP_EVIDENCE_ADDED = "step-evidence-added";
    static final String STEP_COMPLETED = "step-completed";
    static final String STEP_REOPENED = "step-reopened";
    static final String STEP_APPROVED = "step-approved";
    static final String STEP_SENT_BACK = "step-sent-back";
    static final String STEP_WAIVER_PROPOSED = "step-waiver-proposed";
    static final String STEP_OVERDUE = "step-overdue";
    static final String STEP_WAIVED = "step-waived";

    static OnboardingEvent of(Onboarding onboarding) {
        return new OnboardingEvent(onboarding.id(), onboarding.accountId());
    }

    /** The type of what happened to a step. */
    static String ofStep(String what, OnboardingStep step) {
        return (step.definition().internal() ? INTERNAL : PREFIX) + what;
    }

    record Started(UUID onboardingId, UUID accountId, String template, int templateVersion) {}

    record LeadNamed(UUID onboardingId, UUID accountId, Side side, String name) {}

    record VersionChanged(UUID onboardingId, UUID accountId, int before, int after) {}

    /** @param side whose step it is */
    record StepChanged(UUID onboardingId, UUID accountId, String step, Side side) {

        static StepChanged of(Onboarding onboarding, OnboardingStep step) {
            return new StepChanged(onboarding.id(), onboarding.accountId(), step.key(), step.side());
        }
    }

    record StepAssigned(UUID onboardingId, UUID accountId, String step, Side side, String accountable) {}

    /** @param awaitsApproval whether the other side, or the firm itself, has to approve it now */
    record StepCompleted(
            UUID onboardingId, UUID accountId, String step, Side side, boolean late, boolean awaitsApproval) {}

    /** @param by the side that approved it, or sent it back */
    record ApprovalAnswered(UUID onboardingId, UUID accountId, String step, Side by, boolean late) {}

    /** @param inHandOf the side that should have been done with it, or with approving it */
    record StepOverdue(UUID onboardingId, UUID accountId, String step, Side inHandOf, boolean approval) {

        static StepOverdue of(Onboarding onboarding, OnboardingStep step) {
            return new StepOverdue(
                    onboarding.id(),
                    onboarding.accountId(),
                    step.key(),
                    step.inHandOf(),
                    step.status() == StepStatus.AWAITING_APPROVAL);
        }
    }
}
