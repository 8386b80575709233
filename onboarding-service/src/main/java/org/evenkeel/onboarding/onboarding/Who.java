package org.evenkeel.onboarding.onboarding;

import java.util.Set;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;

/** Who may do an act, by role. */
public enum Who {
    /** Those of the firm who run onboardings. */
    RUNNER(Role.HANDLER, Role.SENIOR, Role.OWNER),
    OWNER(Role.OWNER),
    CLIENT(Role.CLIENT),
    /** Whoever works on the steps, on either side. */
    EITHER_SIDE(Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER),
    /** Whoever speaks for their side. */
    CLIENT_OR_RUNNER(Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER),
    /** Whoever can bind their whole team. */
    LEADER(Role.CLIENT, Role.SENIOR, Role.OWNER),
    /** Whoever hears what shows up after go-live, and the client's systems. */
    REPORTER(Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "outcomes:write");

    private final Set<String> roles;

    Who(String... roles) {
        this.roles = Set.of(roles);
    }

    boolean includes(Caller caller) {
        return roles.stream().anyMatch(caller::is);
    }

    public Set<String> roles() {
        return roles;
    }
}
