package org.evenkeel.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;

/** Who may see which complaint. */
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

    /** Whether the caller can run this case: it does not name them. */
    public boolean mayRun(Complaint complaint) {
        return runsCases() && !complaint.names(caller.subject());
    }

    /** Whether the caller may know what concerns one person alone: she herself, those who run the case, and auditors. */
    public boolean mayKnowOf(Complaint complaint, NamedPerson person) {
        return mayReadDrafts(complaint) || caller.subject().equals(person.subject());
    }

    /** Whether the caller may read what is decided but not yet a word given to the client. */
    public boolean mayReadDrafts(Complaint complaint) {
        return mayRun(complaint) || caller.is(Role.AUDITOR);
    }

    private boolean runsCases() {
        return caller.is(Role.HANDLER) || caller.is(Role.SENIOR) || caller.is(Role.OWNER);
    }
}
