package org.evenkeel.accounts.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.NotFound;

/** What can be done with the firm's calendars, each act in one transaction with the events that tell of it. */
@ApplicationScoped
public class CalendarService {

    private final CalendarRepository calendars;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    CalendarService(CalendarRepository calendars, EventLog events, Caller caller, Clock clock) {
        this.calendars = calendars;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    public FirmCalendar get(UUID id) {
        return calendars.findByIdOptional(id).orElseThrow(() -> new NotFound("calendar", id));
    }

    /** @param standard whether it takes the place of the present standard */
    @Transactional
    public FirmCalendar register(CalendarName name, BusinessCalendar hours, boolean standard) {
        calendars.oneChangeAtATime();
        var calendar = new FirmCalendar(Ids.next(), name, hours, now());
        requireOwnName(calendar.id(), name);
        if (standard) {
            replaceStandard(calendar);
        }
        calendars.persist(calendar);
        record(CalendarEvent.REGISTERED, calendar);
        return calendar;
    }

    /** @param ifMatch the version the change is based on, as in {@link Versions#require}; may be null */
    @Transactional
    public FirmCalendar change(UUID id, CalendarName name, BusinessCalendar hours, boolean standard, String ifMatch) {
        calendars.oneChangeAtATime();
        var calendar = get(id);
        Versions.require(ifMatch, calendar.version());
        requireOwnName(id, name);
        if (calendar.standard() && !standard) {
            throw CalendarRefused.standardIsNeeded();
        }
        boolean changed = standard && replaceStandard(calendar);
        changed |= calendar.change(name, hours);
        if (changed) {
            record(CalendarEvent.CHANGED, calendar);
        }
        return calendar;
    }

    /** The acts open to this caller. */
    public List<String> allowedActions() {
        return caller.is(Role.OWNER) ? List.of("change") : List.of();
    }

    /** @return whether it was not the standard before */
    private boolean replaceStandard(FirmCalendar calendar) {
        calendars
                .standard()
                .filter(former -> !former.id().equals(calendar.id()))
                .ifPresent(former -> {
                    former.yieldStandard();
                    record(CalendarEvent.CHANGED, former);
                });
        return calendar.becomeStandard();
    }

    private void requireOwnName(UUID id, CalendarName name) {
        calendars.withKey(name.key()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw CalendarRefused.nameTaken(other);
        });
    }

    private void record(String type, FirmCalendar calendar) {
        // the version moves as the change is written
        calendars.flush();
        events.record(Happening.now(
                now(), type, null, calendar.id(), caller.subject(), caller.name(), CalendarEvent.State.of(calendar)));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
