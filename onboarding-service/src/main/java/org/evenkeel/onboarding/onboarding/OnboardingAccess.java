package org.evenkeel.onboarding.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.onboarding.template.Step;

/** Who may see which onboarding, and what they may do with its steps. */
@ApplicationScoped
public class OnboardingAccess {

    private final Caller caller;

    OnboardingAccess(Caller caller) {
        this.caller = caller;
    }

    boolean maySee(Onboarding onboarding) {
        return caller.mayTouch(onboarding.accountId());
    }

    /** In whose name the caller ticks steps; empty for those who only read. */
    Optional<Party> party() {
        // first of all the client: no second role widens what a client contact may do
        if (caller.is(Role.CLIENT)) {
            return Optional.of(Party.CLIENT);
        }
        if (caller.is(Role.OWNER)) {
            return Optional.of(Party.OWNER);
        }
        return caller.is(Role.EMPLOYEE) || caller.is(Role.HANDLER) || caller.is(Role.SENIOR)
                ? Optional.of(Party.FIRM)
                : Optional.empty();
    }

    /** The acts open to this caller now. */
    public List<String> allowedActions(Onboarding onboarding, Step step) {
        return party().filter(party -> party.mayTick(step.side()))
                .map(party -> onboarding.completion(step).isPresent() ? List.of("reopen") : List.of("complete"))
                .orElse(List.of());
    }
}
