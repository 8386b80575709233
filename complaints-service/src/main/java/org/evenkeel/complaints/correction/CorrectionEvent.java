package org.evenkeel.complaints.correction;

import java.time.Instant;
import java.util.UUID;

/** What the feed says of a corrective action. */
record CorrectionEvent(UUID correctiveActionId, UUID catalogueEntryId) {

    static final String OPENED = "org.evenkeel.corrective-action.opened";
    static final String PLAN_DECIDED = "org.evenkeel.corrective-action.plan-decided";
    static final String BEGUN = "org.evenkeel.corrective-action.begun";
    static final String DONE = "org.evenkeel.corrective-action.done";
    static final String CHECKED = "org.evenkeel.corrective-action.checked";
    static final String DROPPED = "org.evenkeel.corrective-action.dropped";
    static final String OVERDUE = "org.evenkeel.corrective-action.overdue";
    static final String CHECK_DUE = "org.evenkeel.corrective-action.check-due";
    static final String ONBOARDING_CAUSE_FOUND = "org.evenkeel.complaint.onboarding-cause-found";

    static CorrectionEvent of(CorrectiveAction action) {
        return new CorrectionEvent(action.id(), action.catalogueEntryId());
    }

    record Opened(UUID correctiveActionId, UUID catalogueEntryId, Instant dueAt, boolean changesPlan) {}

    record PlanDecided(UUID correctiveActionId, UUID catalogueEntryId, boolean goAhead) {}

    record Checked(UUID correctiveActionId, UUID catalogueEntryId, EffectCheck.Effect effect, int before, int after) {}

    /** The text of the proposal is read at {@code /api/v1/checklist-proposals/{proposalId}}. */
    record OnboardingCauseFound(UUID proposalId, UUID correctiveActionId, UUID catalogueEntryId) {}
}
