package org.evenkeel.onboarding.onboarding;

import static org.evenkeel.onboarding.onboarding.OnboardingStatus.ABANDONED;
import static org.evenkeel.onboarding.onboarding.OnboardingStatus.ESTABLISHED;
import static org.evenkeel.onboarding.onboarding.OnboardingStatus.IN_PROGRESS;
import static org.evenkeel.onboarding.onboarding.OnboardingStatus.LIVE;
import static org.evenkeel.onboarding.onboarding.OnboardingStatus.READY;
import static org.evenkeel.onboarding.onboarding.OnboardingStatus.SIGNING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What can be done with an onboarding: by whom, and in which states. A condition that needs more than the state is a
 * {@link Guard}.
 */
public enum Act {
    /** Says who answers for a side. */
    NAME_LEAD(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Puts on record that both sides signed; from now on the steps have due dates. */
    SIGN(Who.RUNNER, SIGNING),
    /** Says that all that go-live waits for is done or waived (S7). */
    DECLARE_READY(Who.RUNNER, IN_PROGRESS),
    GO_LIVE(Who.RUNNER, READY),
    /** Ends the onboarding: it works. */
    ESTABLISH(Who.RUNNER, LIVE),
    ABANDON(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Lets it go on by a newer version of its template. */
    CHANGE_VERSION(Who.RUNNER, SIGNING, IN_PROGRESS, READY),
    /** Makes somebody accountable for a step of their side. */
    ASSIGN_STEP(Who.CLIENT_OR_RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    ADD_EVIDENCE(Who.EITHER_SIDE, SIGNING, IN_PROGRESS, READY, LIVE),
    COMPLETE_STEP(Who.EITHER_SIDE, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Says that a step is not done, or not dispensable, after all. */
    REOPEN_STEP(Who.EITHER_SIDE, SIGNING, IN_PROGRESS, READY, LIVE),
    APPROVE_STEP(Who.CLIENT_OR_RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Sends a step back that waits for approval. */
    REFUSE_STEP(Who.CLIENT_OR_RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Proposes, and signs for one's own side, that a step is left out, with what follows from it. */
    WAIVE_STEP(Who.CLIENT_OR_RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Signs the other side's proposal to leave a step out. */
    SIGN_WAIVER(Who.CLIENT_OR_RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Names somebody at the client who has to want it (S6). */
    ADD_STAKEHOLDER(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    CORRECT_STAKEHOLDER(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Puts on record that a stakeholder had their own say. */
    RECORD_SAY(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Lets it be signed although a key stakeholder had none; the reason stays visible. */
    OVERRIDE_SIGNING_GATE(Who.OWNER, SIGNING),
    /** Proposes that each side may flag the other (S8). */
    PROPOSE_AGREEMENT(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    ACCEPT_AGREEMENT(Who.LEADER, SIGNING, IN_PROGRESS, READY, LIVE),
    RAISE_FLAG(Who.EITHER_SIDE, SIGNING, IN_PROGRESS, READY, LIVE),
    ANSWER_FLAG(Who.EITHER_SIDE, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Expects an outcome beside those of the template (S7). */
    EXPECT_OUTCOME(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    REPORT_OUTCOME(Who.REPORTER, LIVE),
    CANCEL_OUTCOME(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Puts on record what the client expects, or a surprise that is known (S2). */
    RECORD_EXPECTATION(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    DISCLOSE_SURPRISE(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    SIGN_OFF_EXPECTATION(Who.CLIENT, SIGNING, IN_PROGRESS, READY, LIVE),
    MAKE_COMMITMENT(Who.CLIENT_OR_RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    /** Puts on record that a promise was kept; promises outlive the onboarding. */
    KEEP_COMMITMENT(Who.CLIENT_OR_RUNNER, SIGNING, IN_PROGRESS, READY, LIVE, ESTABLISHED, ABANDONED),
    /** Tells the client of trouble before they ask (S7). */
    TELL_BUMP(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE),
    FIX_BUMP(Who.RUNNER, SIGNING, IN_PROGRESS, READY, LIVE);

    private final Who who;
    private final Set<OnboardingStatus> states;

    Act(Who who, OnboardingStatus first, OnboardingStatus... others) {
        this.who = who;
        this.states = EnumSet.of(first, others);
    }

    public Who who() {
        return who;
    }

    public boolean isLegalIn(OnboardingStatus status) {
        return states.contains(status);
    }

    /** As it stands in {@code allowedActions}, such as {@code go-live}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
