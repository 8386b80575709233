package org.evenkeel.accounts.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.accounts.account.Account;
import org.evenkeel.accounts.directory.StaffMember;
import org.evenkeel.accounts.directory.StaffRepository;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.problem.NotFound;

/** Who sees figures: those who run accounts see all, employees those of the accounts that are theirs. */
@ApplicationScoped
class FigureAccess {

    private final StaffRepository staff;
    private final Caller caller;

    FigureAccess(StaffRepository staff, Caller caller) {
        this.staff = staff;
        this.caller = caller;
    }

    /** @throws NotFound where the caller may not know of the account's figures */
    void require(Account account) {
        if (seesOwnOnly()
                && ownerId()
                        .filter(own -> own.equals(account.relation().ownerId()))
                        .isEmpty()) {
            throw new NotFound("account", account.id());
        }
    }

    boolean seesOwnOnly() {
        return Stream.of(Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.PARTNER)
                .noneMatch(caller::is);
    }

    /** The caller as the owner of accounts; empty where they are not in the directory. */
    Optional<UUID> ownerId() {
        return staff.signedInAs(caller.subject()).map(StaffMember::id);
    }
}
