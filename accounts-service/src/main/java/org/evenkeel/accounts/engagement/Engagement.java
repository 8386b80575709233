package org.evenkeel.accounts.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.accounts.directory.ContactRepository;
import org.evenkeel.accounts.directory.StaffRepository;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** The attention that clients get: time spent on them and occasions with them, each with what tells of it. */
@ApplicationScoped
public class Engagement {

    /** How far ahead another clock may be. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final TimeEntries times;
    private final Touchpoints touchpoints;
    private final StaffRepository staff;
    private final ContactRepository contacts;
    private final AccountService accounts;
    private final AccountLog log;
    private final FirmDay day;
    private final Caller caller;

    Engagement(
            TimeEntries times,
            Touchpoints touchpoints,
            StaffRepository staff,
            ContactRepository contacts,
            AccountService accounts,
            AccountLog log,
            FirmDay day,
            Caller caller) {
        this.times = times;
        this.touchpoints = touchpoints;
        this.staff = staff;
        this.contacts = contacts;
        this.accounts = accounts;
        this.log = log;
        this.day = day;
        this.caller = caller;
    }

    /**
     * Notes time that was spent on an account.
     *
     * @param details without a member of staff where the caller means themselves
     */
    @Transactional
    public TimeEntry spend(UUID accountId, TimeEntry.Details details) {
        accounts.read(accountId);
        if (details.reference() != null) {
            times.referredToAs(accountId, details.reference()).ifPresent(present -> {
                throw new EntryExists(details.reference(), present.id());
            });
        }
        var whole = new TimeEntry.Details(
                known(details.staffMemberId()),
                details.day(),
                details.minutes(),
                details.activity(),
                details.reference());
        return spend(accountId, whole, caller.asActor());
    }

    boolean knowsTime(UUID accountId, String reference) {
        return times.referredToAs(accountId, reference).isPresent();
    }

    TimeEntry spend(UUID accountId, TimeEntry.Details details, Actor actor) {
        day.requireNotAfterToday(details.day(), "day");
        var entry = new TimeEntry(Ids.next(), accountId, details, log.now());
        times.persistAndFlush(entry);
        log.record(happening(
                EngagementEvent.TIME_SPENT, accountId, entry.id(), actor, EngagementEvent.TimeSpent.of(entry)));
        return entry;
    }

    /** As {@link TimeEntries#list}. */
    public List<TimeEntry> times(UUID accountId, String cursor, int limit) {
        return times.list(accounts.allOf(accountId), cursor, limit);
    }

    public static Cursor cursorAfter(TimeEntry entry) {
        return Cursor.after(entry.details().day(), entry.id());
    }

    /** Takes an entry back that was wrong. */
    @Transactional
    public TimeEntry withdrawTime(UUID accountId, UUID id, String reason) {
        var all = accounts.allOf(accountId);
        var entry = times.findByIdOptional(id)
                .filter(found -> all.contains(found.accountId()))
                .orElseThrow(() -> new NotFound("time entry", id));
        entry.withdraw();
        log.record(happening(
                        EngagementEvent.TIME_WITHDRAWN,
                        accountId,
                        id,
                        caller.asActor(),
                        new EngagementEvent.TimeWithdrawn(id))
                .because(reason));
        return entry;
    }

    /**
     * Notes an occasion with a client.
     *
     * @param details without a member of staff where the caller means themselves
     */
    @Transactional
    public Touchpoint touch(UUID accountId, Touchpoint.Details details) {
        accounts.read(accountId);
        if (details.reference() != null) {
            touchpoints.referredToAs(accountId, details.reference()).ifPresent(present -> {
                throw new EntryExists(details.reference(), present.id());
            });
        }
        if (details.contactId() != null
                && contacts.find(accountId, details.contactId()).isEmpty()) {
            throw new InvalidRequest("contactId", "must be a contact of this account");
        }
        var whole = new Touchpoint.Details(
                details.kind(),
                details.heldAt(),
                known(details.staffMemberId()),
                details.contactId(),
                details.note(),
                details.reference());
        return touch(accountId, whole, caller.asActor());
    }

    boolean knowsTouchpoint(UUID accountId, String reference) {
        return touchpoints.referredToAs(accountId, reference).isPresent();
    }

    Touchpoint touch(UUID accountId, Touchpoint.Details details, Actor actor) {
        if (details.heldAt().isAfter(log.now().plus(CLOCK_SKEW))) {
            throw new InvalidRequest("heldAt", "must not lie in the future");
        }
        var touchpoint = new Touchpoint(Ids.next(), accountId, details, log.now());
        touchpoints.persistAndFlush(touchpoint);
        log.record(happening(
                EngagementEvent.TOUCHPOINT_HELD,
                accountId,
                touchpoint.id(),
                actor,
                EngagementEvent.TouchpointHeld.of(touchpoint)));
        return touchpoint;
    }

    /** As {@link Touchpoints#list}. */
    public List<Touchpoint> touchpoints(UUID accountId, String cursor, int limit) {
        return touchpoints.list(accounts.allOf(accountId), cursor, limit);
    }

    public static Cursor cursorAfter(Touchpoint touchpoint) {
        return Cursor.after(touchpoint.details().heldAt(), touchpoint.id());
    }

    /** Takes an occasion back that was wrong. */
    @Transactional
    public Touchpoint withdrawTouchpoint(UUID accountId, UUID id, String reason) {
        var all = accounts.allOf(accountId);
        var touchpoint = touchpoints
                .findByIdOptional(id)
                .filter(found -> all.contains(found.accountId()))
                .orElseThrow(() -> new NotFound("touchpoint", id));
        touchpoint.withdraw();
        log.record(happening(
                        EngagementEvent.TOUCHPOINT_WITHDRAWN,
                        accountId,
                        id,
                        caller.asActor(),
                        new EngagementEvent.TouchpointWithdrawn(id))
                .because(reason));
        return touchpoint;
    }

    /** The member of staff whom a file names by their address. */
    UUID staffMemberAt(String email) {
        return staff.withEmail(email)
                .orElseThrow(() -> new InvalidRequest("staff", "must be the e-mail address of one member of staff"))
                .id();
    }

    private UUID known(UUID staffMemberId) {
        if (staffMemberId == null) {
            return staff.signedInAs(caller.subject())
                    .orElseThrow(() -> new InvalidRequest(
                            "staffMemberId", "must be given, since you are not in the directory yourself"))
                    .id();
        }
        if (staff.findByIdOptional(staffMemberId).isEmpty()) {
            throw new InvalidRequest("staffMemberId", "must be a member of staff");
        }
        return staffMemberId;
    }

    private Happening happening(String type, UUID accountId, UUID subject, Actor actor, EngagementEvent event) {
        return log.happening(type, accountId, subject, actor, (Record) event);
    }
}
