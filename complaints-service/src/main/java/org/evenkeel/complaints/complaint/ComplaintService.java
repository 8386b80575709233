package org.evenkeel.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.account.Accounts;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** Loads a complaint, lets it act, records what happened: one transaction each. */
@ApplicationScoped
public class ComplaintService {

    private final ComplaintRepository complaints;
    private final Accounts accounts;
    private final ComplaintAccess access;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    ComplaintService(
            ComplaintRepository complaints,
            Accounts accounts,
            ComplaintAccess access,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.accounts = accounts;
        this.access = access;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a complaint in.
     *
     * @throws InvalidRequest where the account does not exist or is not this caller's
     */
    @Transactional
    public Complaint receive(Intake intake) {
        var account = Optional.of(intake.accountId())
                .filter(caller::mayTouch)
                .flatMap(accounts::find)
                .orElseThrow(() -> new InvalidRequest("accountId", "must be an account you may complain about"));
        if (intake.externalReference() != null) {
            complaints.referenceOf(intake.origin(), intake.externalReference()).ifPresent(reference -> {
                throw new AlreadyReceived(intake.externalReference(), reference);
            });
        }
        var complaint = new Complaint(intake, account);
        complaints.persist(complaint);
        events.record(received(intake));
        return complaint;
    }

    /** What the feed says of a receipt. */
    public static Happening received(Intake intake) {
        return Happening.now(
                intake.recordedAt(),
                ComplaintReceived.TYPE,
                intake.accountId(),
                intake.id(),
                intake.receivedBy(),
                intake.receivedByName(),
                ComplaintReceived.of(intake));
    }

    /** @throws NotFound where it does not exist or is not for this caller */
    @Transactional
    public Complaint get(UUID id) {
        return Optional.ofNullable(complaints.findById(id))
                .filter(access::maySee)
                .orElseThrow(() -> new NotFound("complaint", id));
    }

    @Transactional
    public Complaint withdraw(UUID id, String ifMatch, String reason) {
        var complaint = get(id);
        Versions.require(ifMatch, complaint.version());
        complaint.withdraw();
        complaints.flush();
        events.record(Happening.now(
                        clock.instant(),
                        ComplaintWithdrawn.TYPE,
                        complaint.account().id(),
                        complaint.id(),
                        caller.subject(),
                        caller.name(),
                        new ComplaintWithdrawn(complaint.id(), complaint.reference()))
                .because(reason));
        return complaint;
    }
}
