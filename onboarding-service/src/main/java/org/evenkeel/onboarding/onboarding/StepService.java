package org.evenkeel.onboarding.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.calendars.Calendars;

/** The acts on a step of an onboarding: one transaction each, recorded in it. */
@ApplicationScoped
public class StepService {

    private final Onboardings onboardings;
    private final OnboardingAccess access;
    private final StepEvidences evidence;
    private final Calendars calendars;

    StepService(Onboardings onboardings, OnboardingAccess access, StepEvidences evidence, Calendars calendars) {
        this.onboardings = onboardings;
        this.access = access;
        this.evidence = evidence;
        this.calendars = calendars;
    }

    @Transactional
    public Onboarding assign(UUID id, String key, String ifMatch, Person person) {
        var onboarding = onboardings.forAct(Act.ASSIGN_STEP, id, ifMatch);
        var step = stepFor(Act.ASSIGN_STEP, onboarding, key);
        step.assign(person);
        onboardings.record(
                onboarding,
                OnboardingEvent.ofStep(OnboardingEvent.STEP_ASSIGNED, step),
                new OnboardingEvent.StepAssigned(id, onboarding.accountId(), key, step.side(), person.name()));
        return onboarding;
    }

    /** @param link where it can be seen; may be null */
    @Transactional
    public Onboarding addEvidence(UUID id, String key, String ifMatch, String description, String link) {
        var onboarding = onboardings.forAct(Act.ADD_EVIDENCE, id, ifMatch);
        var step = stepFor(Act.ADD_EVIDENCE, onboarding, key);
        step.addEvidence();
        evidence.persist(new StepEvidence(step, description, link, onboardings.signature()));
        return recorded(onboarding, step, OnboardingEvent.STEP_EVIDENCE_ADDED, null);
    }

    @Transactional
    public List<StepEvidence> evidence(UUID id, String key) {
        return evidence.of(onboardings.read(id).step(key, access.party()));
    }

    @Transactional
    public Onboarding complete(UUID id, String key, String ifMatch, String note) {
        var onboarding = onboardings.forAct(Act.COMPLETE_STEP, id, ifMatch);
        var step = stepFor(Act.COMPLETE_STEP, onboarding, key);
        var signature = onboardings.signature();
        boolean late = step.isOverdue(signature.at());
        step.complete(signature, note, approvalDue(onboarding, step, signature.at()));
        onboarding.letWaitingStepsBegin(signature.at());
        onboardings.record(
                onboarding,
                OnboardingEvent.ofStep(OnboardingEvent.STEP_COMPLETED, step),
                note,
                new OnboardingEvent.StepCompleted(
                        id, onboarding.accountId(), key, step.side(), late, !step.isSettled()));
        return onboarding;
    }

    private Instant approvalDue(Onboarding onboarding, OnboardingStep step, Instant now) {
        var approval = step.definition().approval();
        return approval == null
                ? null
                : calendars
                        .hoursOf(onboarding.calendarId())
                        .due(now, approval.limit(), List.of())
                        .orElseThrow();
    }

    @Transactional
    public Onboarding reopen(UUID id, String key, String ifMatch, String reason) {
        var onboarding = onboardings.forAct(Act.REOPEN_STEP, id, ifMatch);
        var step = stepFor(Act.REOPEN_STEP, onboarding, key);
        step.reopen(onboardings.now());
        onboarding.leaveReadinessIfLost();
        return recorded(onboarding, step, OnboardingEvent.STEP_REOPENED, reason);
    }

    @Transactional
    public Onboarding approve(UUID id, String key, String ifMatch) {
        var onboarding = onboardings.forAct(Act.APPROVE_STEP, id, ifMatch);
        var step = stepFor(Act.APPROVE_STEP, onboarding, key);
        var signature = onboardings.signature();
        boolean late = step.isOverdue(signature.at());
        step.approve(access.party().side(), signature);
        onboarding.letWaitingStepsBegin(signature.at());
        return answered(onboarding, step, OnboardingEvent.STEP_APPROVED, null, late);
    }

    /** Sends a step back that waits for approval. */
    @Transactional
    public Onboarding refuseApproval(UUID id, String key, String ifMatch, String reason) {
        var onboarding = onboardings.forAct(Act.REFUSE_STEP, id, ifMatch);
        var step = stepFor(Act.REFUSE_STEP, onboarding, key);
        boolean late = step.isOverdue(onboardings.now());
        step.refuseApproval(access.party().side(), onboardings.now());
        return answered(onboarding, step, OnboardingEvent.STEP_SENT_BACK, reason, late);
    }

    private Onboarding answered(Onboarding onboarding, OnboardingStep step, String what, String reason, boolean late) {
        onboardings.record(
                onboarding,
                OnboardingEvent.ofStep(what, step),
                reason,
                new OnboardingEvent.ApprovalAnswered(
                        onboarding.id(),
                        onboarding.accountId(),
                        step.key(),
                        access.party().side(),
                        late));
        return onboarding;
    }

    /** Proposes to leave a step out, in the name of the caller's side. */
    @Transactional
    public Onboarding proposeWaiver(UUID id, String key, String ifMatch, String reason, String consequence) {
        var onboarding = onboardings.forAct(Act.WAIVE_STEP, id, ifMatch);
        var step = stepFor(Act.WAIVE_STEP, onboarding, key);
        step.proposeWaiver(access.party().side(), onboardings.signature(), reason, consequence);
        return recorded(onboarding, step, OnboardingEvent.STEP_WAIVER_PROPOSED, reason);
    }

    /** Signs what the other side proposed: the step is left out from now on. */
    @Transactional
    public Onboarding signWaiver(UUID id, String key, String ifMatch) {
        var onboarding = onboardings.forAct(Act.SIGN_WAIVER, id, ifMatch);
        var step = stepFor(Act.SIGN_WAIVER, onboarding, key);
        var signature = onboardings.signature();
        step.signWaiver(access.party().side(), signature);
        onboarding.letWaitingStepsBegin(signature.at());
        return recorded(onboarding, step, OnboardingEvent.STEP_WAIVED, null);
    }

    private OnboardingStep stepFor(Act act, Onboarding onboarding, String key) {
        var party = access.party();
        var step = onboarding.step(key, party);
        StepRules.requireOwn(act, step, party);
        StepRules.obstacle(act, onboarding, step, party).ifPresent(reason -> {
            throw new ActRefused(reason);
        });
        return step;
    }

    private Onboarding recorded(Onboarding onboarding, OnboardingStep step, String what, String reason) {
        onboardings.record(
                onboarding,
                OnboardingEvent.ofStep(what, step),
                reason,
                OnboardingEvent.StepChanged.of(onboarding, step));
        return onboarding;
    }
}
