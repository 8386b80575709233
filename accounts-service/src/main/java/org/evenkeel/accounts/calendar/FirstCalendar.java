package org.evenkeel.accounts.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;

/** Gives a firm that has no calendar yet a plain one as its standard, so that nothing depends on setting one up. */
@ApplicationScoped
class FirstCalendar {

    private final CalendarRepository calendars;
    private final EventLog events;
    private final Clock clock;
    private final String service;
    private final ZoneId zone;

    FirstCalendar(
            CalendarRepository calendars,
            EventLog events,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "evenkeel.firm.time-zone") String zone) {
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
        this.service = service;
        this.zone = ZoneId.of(zone);
    }

    @Transactional
    void onStart(@Observes StartupEvent started) {
        calendars.oneChangeAtATime();
        if (calendars.standard().isPresent()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var calendar =
                new FirmCalendar(Ids.next(), CalendarName.of("Standard"), BusinessCalendar.nineToFive(zone), now);
        calendar.becomeStandard();
        calendars.persistAndFlush(calendar);
        events.record(Happening.now(
                now,
                CalendarEvent.REGISTERED,
                null,
                calendar.id(),
                service,
                service,
                CalendarEvent.State.of(calendar)));
    }
}
