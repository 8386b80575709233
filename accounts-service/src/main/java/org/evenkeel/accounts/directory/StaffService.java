package org.evenkeel.accounts.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** What can be done with the firm's people, each act in one transaction with the event that tells of it. */
@ApplicationScoped
public class StaffService {

    private final StaffRepository staff;
    private final DirectoryRules rules;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    StaffService(StaffRepository staff, DirectoryRules rules, EventLog events, Caller caller, Clock clock) {
        this.staff = staff;
        this.rules = rules;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    public StaffMember get(UUID id) {
        return staff.findByIdOptional(id).orElseThrow(() -> new NotFound("member of staff", id));
    }

    @Transactional
    public StaffMember register(StaffMember.Details details) {
        rules.oneChangeAtATime();
        var member = new StaffMember(Ids.next(), details, now());
        rules.requireOwnSubject(member.id(), member.person());
        staff.persist(member);
        record(DirectoryEvent.STAFF_MEMBER_REGISTERED, member);
        return member;
    }

    /** @param ifMatch the version the change is based on, as in {@link Versions#require}; may be null */
    @Transactional
    public StaffMember change(UUID id, StaffMember.Details details, boolean active, String ifMatch) {
        var member = forChange(id, ifMatch);
        rules.requireOwnSubject(id, details.person());
        if (member.change(details, active)) {
            record(DirectoryEvent.STAFF_MEMBER_CHANGED, member);
        }
        return member;
    }

    @Transactional
    public StaffMember addAbsence(UUID id, Absence absence, String ifMatch) {
        var member = forChange(id, ifMatch);
        requireMaySetAbsences(member);
        requireDelegate(absence);
        member.addAbsence(Ids.next(), absence);
        Delegation.firstDayInCircle(
                        id, absence, delegate -> get(delegate).absences().values())
                .ifPresent(day -> {
                    throw new InvalidRequest(
                            "delegateId", "must not lead back: on " + day + " they would stand in for themselves");
                });
        record(DirectoryEvent.STAFF_MEMBER_CHANGED, member);
        return member;
    }

    @Transactional
    public StaffMember removeAbsence(UUID id, UUID absenceId, String ifMatch) {
        var member = forChange(id, ifMatch);
        requireMaySetAbsences(member);
        member.removeAbsence(absenceId);
        record(DirectoryEvent.STAFF_MEMBER_CHANGED, member);
        return member;
    }

    /** The acts open to this caller. */
    public List<String> allowedActions(StaffMember member) {
        if (caller.is(Role.OWNER)) {
            return List.of("change", "setAbsences");
        }
        return maySetAbsences(member) ? List.of("setAbsences") : List.of();
    }

    private StaffMember forChange(UUID id, String ifMatch) {
        rules.oneChangeAtATime();
        var member = get(id);
        Versions.require(ifMatch, member.version());
        return member;
    }

    private boolean maySetAbsences(StaffMember member) {
        return caller.is(Role.OWNER)
                || caller.is(Role.SENIOR)
                || ((caller.is(Role.HANDLER) || caller.is(Role.EMPLOYEE)) && member.isSignedInAs(caller.subject()));
    }

    private void requireMaySetAbsences(StaffMember member) {
        if (!maySetAbsences(member)) {
            throw new NotAllowed("Your own absences are yours to set; those of others are a senior's or an owner's.");
        }
    }

    private void requireDelegate(Absence absence) {
        if (absence.delegateId() != null
                && staff.findByIdOptional(absence.delegateId())
                        .filter(StaffMember::active)
                        .isEmpty()) {
            throw new InvalidRequest("delegateId", "must be an active member of staff");
        }
    }

    private void record(String type, StaffMember member) {
        // the version moves as the change is written
        staff.flush();
        events.record(Happening.now(
                now(),
                type,
                null,
                member.id(),
                caller.subject(),
                caller.name(),
                DirectoryEvent.StaffMemberState.of(member)));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
