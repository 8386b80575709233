package org.evenkeel.complaints.complaint;

import java.util.Set;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;

/** Who may do an act, by role and by how they stand to the case. */
public enum Who {
    CLIENT(false, Role.CLIENT),
    /** Everybody of the firm who sees the case. */
    STAFF(false, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER),
    CASE_WORKER(false, Role.HANDLER, Role.SENIOR, Role.OWNER),
    /** Nobody moderates or decides a case that names them (S1). */
    IMPARTIAL_CASE_WORKER(true, Role.HANDLER, Role.SENIOR, Role.OWNER),
    IMPARTIAL_SENIOR(true, Role.SENIOR, Role.OWNER),
    CLIENT_OR_CASE_WORKER(false, Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"),
    CLIENT_OR_IMPARTIAL_CASE_WORKER(true, Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"),
    /** Everybody who sees the case but auditors. */
    CONTRIBUTOR(false, Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"),
    /** Those whom it concerns on either side, and those who run the case. */
    PARTY_OR_CASE_WORKER(false, Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER);

    private final boolean impartial;
    private final Set<String> roles;

    Who(boolean impartial, String... roles) {
        this.impartial = impartial;
        this.roles = Set.of(roles);
    }

    boolean includes(Caller caller) {
        return roles.stream().anyMatch(caller::is);
    }

    boolean excludesAsNamed(Caller caller, Complaint complaint) {
        return impartial && complaint.names(caller.subject());
    }

    public Set<String> roles() {
        return roles;
    }

    public boolean mustBeImpartial() {
        return impartial;
    }
}
