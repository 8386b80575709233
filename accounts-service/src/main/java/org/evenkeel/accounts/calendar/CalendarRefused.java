package org.evenkeel.accounts.calendar;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** A change does not go together with the other calendars. */
class CalendarRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    private CalendarRefused(Slug slug, String why) {
        super(slug, why);
    }

    static CalendarRefused nameTaken(FirmCalendar present) {
        return new CalendarRefused(
                Slug.ALREADY_EXISTS,
                "There is already a calendar \"%s\" with the id %s.".formatted(present.name(), present.id()));
    }

    static CalendarRefused standardIsNeeded() {
        return new CalendarRefused(
                Slug.TRANSITION_REFUSED,
                "This is the firm's standard calendar, and there has to be one: make another one the standard instead.");
    }
}
