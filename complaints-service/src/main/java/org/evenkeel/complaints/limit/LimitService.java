package org.evenkeel.complaints.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintService;
import org.evenkeel.complaints.complaint.ComplaintsTakenIn;
import org.evenkeel.complaints.complaint.Milestone.Reached;
import org.evenkeel.complaints.limit.CaseLimit.Notice;
import org.evenkeel.kit.businesstime.Pause;
import org.evenkeel.kit.calendars.CalendarCopy;
import org.evenkeel.kit.calendars.Calendars;

/** The limits of cases from their beginning to what comes of them, in the transaction of whatever moves them. */
@ApplicationScoped
public class LimitService {

    /** A file may tell of days so long ago that no calendar reaches there; no limit is as long as this. */
    private static final Duration LONGEST_AGO = Duration.ofDays(20 * 366);

    private final CaseLimits limits;
    private final LimitPresets presets;
    private final PauseRepository pauses;
    private final Calendars calendars;
    private final Cases cases;
    private final ComplaintService complaints;
    private final Event<LimitNotice> notices;
    private final TransactionSynchronizationRegistry transaction;

    LimitService(
            CaseLimits limits,
            LimitPresets presets,
            PauseRepository pauses,
            Calendars calendars,
            Cases cases,
            ComplaintService complaints,
            Event<LimitNotice> notices,
            TransactionSynchronizationRegistry transaction) {
        this.limits = limits;
        this.presets = presets;
        this.pauses = pauses;
        this.calendars = calendars;
        this.cases = cases;
        this.complaints = complaints;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** The limits of a case, the first round first. */
    @Transactional
    public List<CaseLimit> of(UUID complaintId) {
        return of(cases.read(complaintId));
    }

    /** The limits of a case that this caller has in hand; not read once more in the transaction in which they began. */
    @Transactional
    public List<CaseLimit> of(Complaint complaint) {
        return transaction.getResource(LimitService.class) instanceof Begun begun
                ? begun.of(complaint)
                : limits.of(complaint.id());
    }

    private record Begun(List<CaseLimit> limits) {

        List<CaseLimit> of(Complaint complaint) {
            return limits.stream()
                    .filter(limit -> limit.complaintId().equals(complaint.id()))
                    .toList();
        }
    }

    void begin(@Observes ComplaintsTakenIn received) {
        var plan = presets.inForce();
        var calendar = plan.calendar().or(calendars::standard);
        var hours = calendar.map(CalendarCopy::hours).orElseGet(calendars::standardHours);
        var begun = received.complaints().stream()
                .flatMap(complaint -> plan.lengths().entrySet().stream().map(length -> {
                    var limit = new CaseLimit(
                            new CaseLimit.Id(complaint.id(), 1, length.getKey()),
                            plan.preset(),
                            length.getValue(),
                            plan.warnPercent(),
                            calendar.map(CalendarCopy::id).orElse(null),
                            startOf(complaint));
                    limit.reckon(hours, List.of());
                    limit.noteIfMissedBefore(complaint.recordedAt());
                    return limit;
                }))
                .toList();
        limits.add(begun);
        transaction.putResource(LimitService.class, new Begun(begun));
    }

    private static Instant startOf(Complaint complaint) {
        var earliest = complaint.recordedAt().minus(LONGEST_AGO);
        return complaint.receivedAt().isBefore(earliest) ? earliest : complaint.receivedAt();
    }

    void follow(@Observes Reached reached) {
        var complaint = reached.complaint();
        var all = limits.of(complaint.id());
        switch (reached.milestone()) {
            case ACKNOWLEDGED, TALKED, HEARD, ANSWERED ->
                all.stream()
                        .filter(limit -> limit.kind().isMetBy(reached.milestone()))
                        .forEach(limit -> limit.meet(reached.at()).ifPresent(notice -> tell(complaint, limit, notice)));
            case ENDED ->
                all.forEach(limit -> limit.end(reached.at()).ifPresent(notice -> tell(complaint, limit, notice)));
            case REOPENED -> beginAgain(complaint, all, reached.at());
        }
    }

    private void beginAgain(Complaint complaint, List<CaseLimit> all, Instant now) {
        int round = all.stream().mapToInt(CaseLimit::round).max().orElse(0) + 1;
        for (var kind : LimitKind.values()) {
            all.stream()
                    .filter(limit -> limit.kind() == kind)
                    .reduce((earlier, later) -> later)
                    .filter(CaseLimit::isOwedAgain)
                    .map(limit -> limit.again(round, now))
                    .ifPresent(limit -> {
                        limit.reckon(calendars.hoursOf(limit.calendarId()), pausesOf(complaint));
                        limits.persist(limit);
                    });
        }
    }

    /** Works out anew when the limits of a case are reached, after a pause began or ended. */
    void reckonAnew(Complaint complaint) {
        var still = pausesOf(complaint);
        limits.of(complaint.id()).stream()
                .filter(CaseLimit::runs)
                .forEach(limit -> limit.reckon(calendars.hoursOf(limit.calendarId()), still));
    }

    private List<Pause> pausesOf(Complaint complaint) {
        return pauses.of(complaint.id()).stream().map(CasePause::asPause).toList();
    }

    /** Lets happen to a locked case what is due by now. */
    void wake(Complaint complaint, Instant now) {
        limits.of(complaint.id()).forEach(limit -> limit.wake(now).ifPresent(notice -> tell(complaint, limit, notice)));
    }

    private void tell(Complaint complaint, CaseLimit limit, Notice notice) {
        boolean missed = notice == Notice.MISSED;
        var data = new LimitEvent(
                complaint.id(), complaint.reference(), limit.kind(), missed ? limit.missedAt() : limit.dueAt());
        cases.recordByItself(complaint, missed ? LimitEvent.MISSED : LimitEvent.WARNED, null, data);
        if (missed) {
            complaints.escalateByItself(complaint, "A limit was missed: " + limit.kind());
        }
        notices.fire(new LimitNotice(complaint, limit.kind(), data.dueAt(), missed));
    }
}
