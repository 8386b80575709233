package org.evenkeel.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.directory.Staff;
import org.evenkeel.complaints.directory.StaffMember;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.InvalidRequest;

/** Who looks after a case: it is taken over, or given to somebody of the directory. */
@ApplicationScoped
public class HandOver {

    private final Cases cases;
    private final Staff staff;
    private final Caller caller;
    private final Clock clock;

    HandOver(Cases cases, Staff staff, Caller caller, Clock clock) {
        this.cases = cases;
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
    }

    /** Becomes the handler. */
    @Transactional
    public Complaint take(UUID id, String ifMatch, String reason) {
        return give(cases.forAct(Act.TAKE_OVER, id, ifMatch), Person.of(caller), reason);
    }

    /**
     * Makes a member of staff the handler: one who is with the firm, there, and not named by the case.
     *
     * @throws InvalidRequest where the directory knows nobody of this id who signs in
     * @throws ActRefused where they cannot look after it now
     */
    @Transactional
    public Complaint give(UUID id, String ifMatch, UUID staffMemberId, String reason) {
        var complaint = cases.forAct(Act.HAND_OVER, id, ifMatch);
        var member = staff.find(staffMemberId)
                .filter(found -> found.active() && found.subject() != null)
                .orElseThrow(() -> new InvalidRequest(
                        "staffMemberId", "must be of a member of staff who is with the firm and signs in"));
        obstacle(complaint, member).ifPresent(reasonAgainst -> {
            throw new ActRefused(reasonAgainst);
        });
        return give(complaint, new Person(member.subject(), member.name()), reason);
    }

    private Optional<String> obstacle(Complaint complaint, StaffMember member) {
        if (complaint.names(member.subject())) {
            return Optional.of("The case names " + member.name() + ": nobody handles a case that names them.");
        }
        if (complaint
                .handler()
                .map(Person::subject)
                .filter(member.subject()::equals)
                .isPresent()) {
            return Optional.of(member.name() + " handles the case already.");
        }
        var now = clock.instant();
        if (member.isAwayOn(now.atZone(member.timeZone()).toLocalDate())) {
            return Optional.of(member.name() + " is away; "
                    + staff.actingFor(member.id(), now)
                            .map(standIn -> standIn.name() + " (" + standIn.id() + ") stands in for them.")
                            .orElse("nobody stands in for them."));
        }
        return Optional.empty();
    }

    private Complaint give(Complaint complaint, Person handler, String reason) {
        var before = complaint.handler().map(Person::name).orElse(null);
        complaint.putInCharge(handler);
        cases.record(
                complaint,
                ComplaintEvent.HANDED_OVER,
                reason,
                new ComplaintEvent.HandedOver(complaint.id(), complaint.reference(), before, handler.name()));
        return complaint;
    }
}
