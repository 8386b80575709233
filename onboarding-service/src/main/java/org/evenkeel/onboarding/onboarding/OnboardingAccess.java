package org.evenkeel.onboarding.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventFeed.Audience;

/** Who may see what of an onboarding, and in whose name they act. */
@ApplicationScoped
public class OnboardingAccess {

    private final Caller caller;

    OnboardingAccess(Caller caller) {
        this.caller = caller;
    }

    boolean maySee(Onboarding onboarding) {
        return caller.mayTouch(onboarding.accountId());
    }

    /** In whose name the caller acts, or at least looks. */
    public Party party() {
        // first of all the client: no second role widens what a client contact may do
        if (isOutside()) {
            return Party.CLIENT;
        }
        return caller.is(Role.OWNER) ? Party.OWNER : Party.FIRM;
    }

    /** What of the history is for the caller. */
    public Audience audience() {
        return isOutside() ? Audience.OUTSIDE : Audience.INSIDE;
    }

    private boolean isOutside() {
        return caller.is(Role.CLIENT) || caller.is(Role.PARTNER);
    }
}
