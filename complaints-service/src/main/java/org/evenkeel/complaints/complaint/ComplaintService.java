package org.evenkeel.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.account.Account;
import org.evenkeel.complaints.account.Accounts;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** Loads a complaint, lets it act, records what happened: one transaction each. */
@ApplicationScoped
public class ComplaintService {

    private final ComplaintRepository complaints;
    private final Accounts accounts;
    private final Cases cases;
    private final EventLog events;
    private final Event<ComplaintsTakenIn> takenIn;
    private final Caller caller;
    private final Clock clock;

    ComplaintService(
            ComplaintRepository complaints,
            Accounts accounts,
            Cases cases,
            EventLog events,
            Event<ComplaintsTakenIn> takenIn,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.accounts = accounts;
        this.cases = cases;
        this.events = events;
        this.takenIn = takenIn;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The account that this caller wants to complain about. May have to ask accounts-service: call it before a transaction.
     *
     * @throws InvalidRequest where it does not exist or is not this caller's
     */
    public Account accountFor(UUID id) {
        return Optional.of(id)
                .filter(caller::mayTouch)
                .flatMap(accounts::find)
                .orElseThrow(() -> new InvalidRequest("accountId", "must be an account you may complain about"));
    }

    /**
     * Takes a complaint in.
     *
     * @throws AlreadyReceived where its origin sent one with this external reference before
     */
    @Transactional
    public Complaint receive(Intake intake, Account account) {
        var complaint = new Complaint(intake, account);
        if (receive(List.of(complaint)) == 0) {
            throw new AlreadyReceived(
                    intake.externalReference(),
                    complaints
                            .referenceOf(intake.origin(), intake.externalReference())
                            .orElseThrow());
        }
        return complaint;
    }

    /**
     * Takes in those of these complaints that are new.
     *
     * @return how many were
     */
    @Transactional
    public int receive(List<Complaint> received) {
        var ids = complaints.add(received);
        var added = received.stream()
                .filter(complaint -> ids.contains(complaint.id()))
                .toList();
        events.record(added.stream().map(Complaint::received).toList());
        takenIn.fire(new ComplaintsTakenIn(added));
        return added.size();
    }

    /** @throws NotFound where it does not exist or is not for this caller */
    @Transactional
    public Complaint get(UUID id) {
        return cases.read(id);
    }

    /**
     * Thanks the client, by mail where the directory has an address, becomes the handler and says when the client hears of us
     * again.
     *
     * @param nextStepBy must be in the future
     */
    @Transactional
    public Complaint acknowledge(UUID id, String ifMatch, Instant nextStepBy) {
        var complaint = cases.forAct(Act.ACKNOWLEDGE, id, ifMatch);
        var now = clock.instant();
        complaint.acknowledge(Person.of(caller), now, nextStepBy);
        cases.reached(complaint, Milestone.ACKNOWLEDGED, now);
        cases.record(
                complaint,
                ComplaintEvent.ACKNOWLEDGED,
                new ComplaintEvent.Acknowledged(
                        complaint.id(), complaint.reference(), caller.name(), nextStepBy, complaint.isThankedByMail()));
        return complaint;
    }

    /** Names one more person whom the case concerns; if she was in charge of it, she no longer is. */
    @Transactional
    public Complaint namePerson(UUID id, String ifMatch, NamedPerson person) {
        if (caller.is(Role.CLIENT) && person.isIdentified()) {
            throw new InvalidRequest("subject", "must be left out by a client: the firm says who that is");
        }
        var complaint = cases.forAct(Act.NAME_PERSON, id, ifMatch);
        int place = complaint.name(person);
        cases.record(
                complaint,
                ComplaintEvent.PERSON_NAMED,
                new ComplaintEvent.PersonNamed(complaint.id(), complaint.reference(), place));
        return complaint;
    }

    /**
     * Says who a named person is.
     *
     * @param subject of her token; null exactly where she is an outsider
     */
    @Transactional
    public Complaint identifyPerson(UUID id, String ifMatch, int place, String subject, boolean outsider) {
        var complaint = cases.forAct(Act.IDENTIFY_PERSON, id, ifMatch);
        complaint.identify(place, subject, outsider);
        cases.record(
                complaint,
                ComplaintEvent.PERSON_IDENTIFIED,
                new ComplaintEvent.PersonNamed(complaint.id(), complaint.reference(), place));
        return complaint;
    }

    @Transactional
    public Complaint escalate(UUID id, String ifMatch, String reason) {
        var complaint = cases.forAct(Act.ESCALATE, id, ifMatch);
        complaint.escalate(clock.instant());
        cases.record(complaint, ComplaintEvent.ESCALATED, reason, ComplaintEvent.of(complaint));
        return complaint;
    }

    /** Calls a senior since a limit was missed; a case that is escalated already, or has ended, is left as it is. */
    public void escalateByItself(Complaint complaint, String reason) {
        if (complaint.status().isOpen() && complaint.escalatedAt() == null) {
            complaint.escalate(clock.instant());
            cases.recordByItself(complaint, ComplaintEvent.ESCALATED, reason, ComplaintEvent.of(complaint));
        }
    }

    @Transactional
    public Complaint join(UUID id, String ifMatch) {
        var complaint = cases.forAct(Act.JOIN, id, ifMatch);
        complaint.join(Person.of(caller));
        cases.record(complaint, ComplaintEvent.SENIOR_JOINED, ComplaintEvent.of(complaint));
        return complaint;
    }

    @Transactional
    public Complaint close(UUID id, String ifMatch, String summary) {
        var complaint = cases.forAct(Act.CLOSE, id, ifMatch);
        complaint.close(clock.instant());
        cases.record(
                complaint,
                ComplaintEvent.CLOSED,
                summary,
                new ComplaintEvent.Closed(complaint.id(), complaint.reference(), complaint.talkedAt() != null));
        cases.reached(complaint, Milestone.ENDED, complaint.closedAt());
        return complaint;
    }

    @Transactional
    public Complaint reopen(UUID id, String ifMatch, String reason) {
        var complaint = cases.forAct(Act.REOPEN, id, ifMatch);
        complaint.reopen();
        cases.record(complaint, ComplaintEvent.REOPENED, reason, ComplaintEvent.of(complaint));
        cases.reached(complaint, Milestone.REOPENED, clock.instant());
        return complaint;
    }

    @Transactional
    public Complaint withdraw(UUID id, String ifMatch, String reason) {
        var complaint = cases.forAct(Act.WITHDRAW, id, ifMatch);
        complaint.withdraw(clock.instant());
        cases.record(complaint, ComplaintEvent.WITHDRAWN, reason, ComplaintEvent.of(complaint));
        cases.reached(complaint, Milestone.ENDED, complaint.closedAt());
        return complaint;
    }
}
