package org.evenkeel.onboarding.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.kit.caller.Caller;

/** An act on a step is open to somebody where there is a step on which it is. */
@ApplicationScoped
public class StepGuards {

    private static final int REASONS_TOLD = 5;

    private final OnboardingAccess access;
    private final Caller caller;

    StepGuards(OnboardingAccess access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    /** The acts on one step that are open to this caller now. */
    public List<String> allowedActions(Onboarding onboarding, OnboardingStep step) {
        return StepRules.ACTS.stream()
                .filter(act -> act.isLegalIn(onboarding.status())
                        && act.who().includes(caller)
                        && StepRules.isOpenTo(act, onboarding, step, access.party()))
                .map(Act::toString)
                .toList();
    }

    private Guard someStepIsOpenTo(Act act) {
        return Guard.of(act, onboarding -> {
            var party = access.party();
            var steps = onboarding.stepsFor(party);
            return steps.stream().anyMatch(step -> StepRules.isOpenTo(act, onboarding, step, party))
                    ? Optional.empty()
                    : Optional.of("No step is open for you to " + act + "." + reasons(act, onboarding, steps));
        });
    }

    private String reasons(Act act, Onboarding onboarding, List<OnboardingStep> steps) {
        return steps.stream()
                .filter(step -> StepRules.isTheirs(act, step, access.party()))
                .map(step -> StepRules.obstacle(act, onboarding, step, access.party()))
                .flatMap(Optional::stream)
                .limit(REASONS_TOLD)
                .map(reason -> " " + reason)
                .collect(Collectors.joining());
    }

    @Produces
    @Singleton
    Guard assignable() {
        return someStepIsOpenTo(Act.ASSIGN_STEP);
    }

    @Produces
    @Singleton
    Guard provable() {
        return someStepIsOpenTo(Act.ADD_EVIDENCE);
    }

    @Produces
    @Singleton
    Guard completable() {
        return someStepIsOpenTo(Act.COMPLETE_STEP);
    }

    @Produces
    @Singleton
    Guard reopenable() {
        return someStepIsOpenTo(Act.REOPEN_STEP);
    }

    @Produces
    @Singleton
    Guard approvable() {
        return someStepIsOpenTo(Act.APPROVE_STEP);
    }

    @Produces
    @Singleton
    Guard refusable() {
        return someStepIsOpenTo(Act.REFUSE_STEP);
    }

    @Produces
    @Singleton
    Guard waivable() {
        return someStepIsOpenTo(Act.WAIVE_STEP);
    }

    @Produces
    @Singleton
    Guard signable() {
        return someStepIsOpenTo(Act.SIGN_WAIVER);
    }
}
