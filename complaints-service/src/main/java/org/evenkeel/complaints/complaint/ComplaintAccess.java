package org.evenkeel.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;

/** Who may see which complaint, and what they may do with it. */
@ApplicationScoped
public class ComplaintAccess {

    /**
     * What a caller's lists are cut down to.
     *
     * @param accounts only these; empty for all
     * @param naming only complaints that name this subject; empty for all
     */
    public record Scope(Optional<Set<UUID>> accounts, Optional<String> naming) {}

    private final Caller caller;

    ComplaintAccess(Caller caller) {
        this.caller = caller;
    }

    /** Clients and confined partners see their accounts' complaints; employees those that name them. */
    public Scope scope() {
        return new Scope(
                caller.confinedTo(),
                caller.is(Role.EMPLOYEE) && !runsCases() ? Optional.of(caller.subject()) : Optional.empty());
    }

    public boolean maySee(Complaint complaint) {
        return caller.mayTouch(complaint.account().id())
                && scope().naming().map(complaint::names).orElse(true);
    }

    /** The acts open to this caller now: what the case allows and the caller may do. */
    public List<String> allowedActions(Complaint complaint) {
        return mayWithdraw() && complaint.status().mayBecome(ComplaintStatus.WITHDRAWN)
                ? List.of("withdraw")
                : List.of();
    }

    private boolean mayWithdraw() {
        return runsCases() || caller.is(Role.CLIENT) || caller.is("complaints:write");
    }

    private boolean runsCases() {
        return caller.is(Role.HANDLER) || caller.is(Role.SENIOR) || caller.is(Role.OWNER);
    }
}
