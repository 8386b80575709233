package org.evenkeel.complaints.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;

/** What can be done with a corrective action, by whom. */
public enum CorrectionAct {
    /** Says whether a client's long-term plan may be changed by it (S1). */
    DECIDE_ON_PLAN(Role.OWNER),
    BEGIN(Role.HANDLER, Role.SENIOR, Role.OWNER),
    COMPLETE(Role.HANDLER, Role.SENIOR, Role.OWNER),
    /** Looks whether complaints of the kind fell. */
    CHECK_EFFECT(Role.HANDLER, Role.SENIOR, Role.OWNER),
    DROP(Role.HANDLER, Role.SENIOR, Role.OWNER);

    private final Set<String> roles;

    CorrectionAct(String... roles) {
        this.roles = Set.copyOf(Arrays.asList(roles));
    }

    boolean isFor(Caller caller) {
        return roles.stream().anyMatch(caller::is);
    }

    /** As it stands in {@code allowedActions}, such as {@code check-effect}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
