package org.evenkeel.onboarding.onboarding;

import java.util.List;
import java.util.Optional;
import org.evenkeel.kit.caller.NotAllowed;

/** What a party may do with which step. */
final class StepRules {

    static final List<Act> ACTS = List.of(
            Act.ASSIGN_STEP,
            Act.ADD_EVIDENCE,
            Act.COMPLETE_STEP,
            Act.REOPEN_STEP,
            Act.APPROVE_STEP,
            Act.REFUSE_STEP,
            Act.WAIVE_STEP,
            Act.SIGN_WAIVER);

    private StepRules() {}

    /** @throws NotAllowed where the step is the other side's, for what only its own side does */
    static void requireOwn(Act act, OnboardingStep step, Party party) {
        if (!isTheirs(act, step, party)) {
            throw new NotAllowed(
                    party == Party.CLIENT
                            ? "\"%s\" is the firm's step: only the firm does that.".formatted(step.title())
                            : "\"%s\" is the client's step: only the client, or an owner on the client's word, does that."
                                    .formatted(step.title()));
        }
    }

    static boolean isTheirs(Act act, OnboardingStep step, Party party) {
        return switch (act) {
            case ASSIGN_STEP, ADD_EVIDENCE, COMPLETE_STEP -> party.mayWorkFor(step.side());
            // what was waived in both sides' name each side may take up again
            case REOPEN_STEP -> party.mayWorkFor(step.side()) || step.status() == StepStatus.WAIVED;
            default -> true;
        };
    }

    /** Why the act is not possible on a step as it stands. */
    static Optional<String> obstacle(Act act, Onboarding onboarding, OnboardingStep step, Party party) {
        return switch (act) {
            case ASSIGN_STEP, ADD_EVIDENCE ->
                step.isSettled() ? Optional.of("\"" + step.title() + "\" is " + step.status() + ".") : Optional.empty();
            case COMPLETE_STEP -> step.obstacleToCompletion().or(() -> somethingBefore(onboarding, step));
            case REOPEN_STEP -> step.obstacleToReopening();
            case APPROVE_STEP, REFUSE_STEP -> step.obstacleToApproval(party.side());
            case WAIVE_STEP -> step.obstacleToWaiving();
            case SIGN_WAIVER -> step.obstacleToSigningWaiver(party.side());
            default -> throw new IllegalArgumentException(act + " is no act on a step");
        };
    }

    private static Optional<String> somethingBefore(Onboarding onboarding, OnboardingStep step) {
        var before = onboarding.unsettledBefore(step);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of("\"" + step.title() + "\" waits for \"" + String.join("\", \"", before) + "\".");
    }

    static boolean isOpenTo(Act act, Onboarding onboarding, OnboardingStep step, Party party) {
        return isTheirs(act, step, party)
                && obstacle(act, onboarding, step, party).isEmpty();
    }
}
