package org.evenkeel.complaints.limit.reckoning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.Pause;

/**
 * When something happens to a limit.
 *
 * @param warnAt when that share of it is used up; empty where that is not before it is reached
 * @param dueAt when it is reached: the first moment that is too late
 */
public record Reckoning(Optional<Instant> warnAt, Instant dueAt) {

    private static final int WHOLE = 100;

    /**
     * Reckons a limit.
     *
     * @param warnPercent the share after which to warn
     * @return empty while a pause that goes on keeps the limit from being reached
     */
    public static Optional<Reckoning> of(
            BusinessCalendar calendar, Instant start, BusinessDuration length, int warnPercent, List<Pause> pauses) {
        return calendar.due(start, length, pauses)
                .map(due -> new Reckoning(
                        share(calendar, start, length, warnPercent, due, pauses)
                                .flatMap(part -> calendar.due(start, part, pauses))
                                .filter(warnAt -> warnAt.isBefore(due)),
                        due));
    }

    /** A part of the limit: of working time to the minute, of calendar days in whole days. */
    private static Optional<BusinessDuration> share(
            BusinessCalendar calendar,
            Instant start,
            BusinessDuration length,
            int percent,
            Instant due,
            List<Pause> pauses) {
        return switch (length.unit()) {
            case BUSINESS_MINUTES, BUSINESS_DAYS ->
                Optional.of(calendar.elapsed(start, due, pauses).toMinutes() * percent / WHOLE)
                        .filter(minutes -> minutes > 0)
                        .map(BusinessDuration::businessMinutes);
            case CALENDAR_DAYS -> Optional.of(BusinessDuration.calendarDays(length.amount() * percent / WHOLE));
            case CALENDAR_WEEKS -> Optional.of(BusinessDuration.calendarDays(length.amount() * 7 * percent / WHOLE));
        };
    }
}
