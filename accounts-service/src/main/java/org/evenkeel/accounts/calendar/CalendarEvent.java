package org.evenkeel.accounts.calendar;

import java.util.UUID;
import org.evenkeel.kit.businesstime.BusinessCalendar;

/** What can happen to a calendar, as other services hear it: each time the whole of it. */
final class CalendarEvent {

    static final String REGISTERED = "org.evenkeel.calendar.registered";
    static final String CHANGED = "org.evenkeel.calendar.changed";

    private CalendarEvent() {}

    record State(UUID id, String name, boolean standard, BusinessCalendar hours, long version) {

        static State of(FirmCalendar calendar) {
            return new State(calendar.id(), calendar.name(), calendar.standard(), calendar.hours(), calendar.version());
        }
    }
}
