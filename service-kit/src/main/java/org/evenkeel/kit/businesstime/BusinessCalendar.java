package org.evenkeel.kit.businesstime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a firm works: the hours of each weekday in one time zone, less holidays and closed days, plus open days. An open day counts
 * with its own hours whatever else it is. A value: it can be stored and sent as JSON as it is.
 *
 * @param zone where the hours are meant
 * @param week the hours of each weekday; a weekday that is missing is free
 * @param holidays countries and regions whose public holidays are free
 * @param closedDays further free days
 * @param openDays days worked against the rule, with their hours
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BusinessCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<WorkingHours>> week,
        SortedSet<HolidayRegion> holidays,
        SortedSet<LocalDate> closedDays,
        SortedMap<LocalDate, List<WorkingHours>> openDays) {

    /** Holidays cannot be told for years beyond these. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2150;
    private static final int MOST_STRETCHES_A_DAY = 12;
    private static final int MOST_REGIONS = 10;
    private static final int MOST_EXTRA_DAYS = 2_000;
    private static final Instant EARLIEST =
            LocalDate.of(FIRST_YEAR, 1, 2).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LATEST =
            LocalDate.of(LAST_YEAR, 12, 30).atStartOfDay(ZoneOffset.UTC).toInstant();

    public BusinessCalendar {
        if (zone == null) {
            throw new InvalidBusinessTime("zone", "must be a time zone such as Europe/Bratislava");
        }
        if (week == null) {
            throw new InvalidBusinessTime("week", "must say which hours are worked");
        }
        var hoursByDay = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            List<WorkingHours> inOrder = inOrder("week." + day, hours);
            if (!inOrder.isEmpty()) {
                hoursByDay.put(day, inOrder);
            }
        });
        if (hoursByDay.isEmpty()) {
            throw new InvalidBusinessTime("week", "must have working hours on at least one weekday");
        }
        var opened = new TreeMap<LocalDate, List<WorkingHours>>();
        if (openDays != null) {
            openDays.forEach((date, hours) -> {
                List<WorkingHours> inOrder = inOrder("openDays." + date, hours);
                if (inOrder.isEmpty()) {
                    throw new InvalidBusinessTime("openDays." + date, "must have working hours");
                }
                opened.put(date, inOrder);
            });
        }
        week = Collections.unmodifiableMap(hoursByDay);
        holidays = sorted("holidays", holidays, MOST_REGIONS);
        closedDays = sorted("closedDays", closedDays, MOST_EXTRA_DAYS);
        openDays = Collections.unmodifiableSortedMap(opened);
        atMost(MOST_EXTRA_DAYS, "openDays", openDays.keySet());
        for (LocalDate date : openDays.keySet()) {
            if (closedDays.contains(date)) {
                throw new InvalidBusinessTime("closedDays", "must not hold " + date + ", which is an open day as well");
            }
        }
    }

    /** The same hours each week, without holidays. */
    public static BusinessCalendar of(ZoneId zone, Map<DayOfWeek, List<WorkingHours>> week) {
        return new BusinessCalendar(zone, week, null, null, null);
    }

    /** A plain beginning: nine to five from Monday to Friday, without holidays. */
    public static BusinessCalendar nineToFive(ZoneId zone) {
        var hours = List.of(WorkingHours.parse("09:00-17:00"));
        return of(
                zone,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .collect(Collectors.toMap(Function.identity(), day -> hours)));
    }

    public BusinessCalendar withHolidays(HolidayRegion... regions) {
        return new BusinessCalendar(zone, week, new TreeSet<>(List.of(regions)), closedDays, openDays);
    }

    public BusinessCalendar withClosedDays(LocalDate... days) {
        return new BusinessCalendar(zone, week, holidays, new TreeSet<>(List.of(days)), openDays);
    }

    public BusinessCalendar withOpenDays(Map<LocalDate, List<WorkingHours>> days) {
        return new BusinessCalendar(zone, week, holidays, closedDays, new TreeMap<>(days));
    }

    /** The hours worked on a day, in order; none when it is free. */
    public List<WorkingHours> hoursOn(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new InvalidBusinessTime("date", "must be between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        List<WorkingHours> opened = openDays.get(date);
        if (opened != null) {
            return opened;
        }
        List<WorkingHours> usual = week.getOrDefault(date.getDayOfWeek(), List.of());
        if (usual.isEmpty() || closedDays.contains(date)) {
            return List.of();
        }
        return holidays.stream().anyMatch(region -> region.isHoliday(date)) ? List.of() : usual;
    }

    /**
     * When a limit that starts at a moment is reached: the first moment that is too late. Empty while a pause that goes on keeps
     * it from being reached.
     *
     * <p>Working time runs from the next opening when the start is outside working hours. A day counts, for a limit in days, when
     * the limit runs at its close; the first such day is the day of the start and is not counted.
     */
    public Optional<Instant> due(Instant start, BusinessDuration limit, List<Pause> pauses) {
        return due(inRange("start", start), limit, Pauses.of(pauses));
    }

    /** How much working time passed, without the pauses. */
    public Duration elapsed(Instant from, Instant to, List<Pause> pauses) {
        return elapsed(inRange("from", from), inRange("to", to), Pauses.of(pauses));
    }

    /** How many days of a limit in working days passed: it is reached when they are as many as it has. */
    public long elapsedBusinessDays(Instant from, Instant to, List<Pause> pauses) {
        return elapsedDays(inRange("from", from), inRange("to", to), Pauses.of(pauses), this::close);
    }

    /** How many days of a limit in calendar days passed: it is reached when they are as many as it has. */
    public long elapsedCalendarDays(Instant from, Instant to, List<Pause> pauses) {
        return elapsedDays(inRange("from", from), inRange("to", to), Pauses.of(pauses), this::midnight);
    }

    /**
     * How much time is left at a moment, if a pause that goes on ended now: working time, or plain time for a limit that counts
     * calendar days. Zero when the limit is reached.
     */
    public Duration remaining(Instant start, BusinessDuration limit, Instant now, List<Pause> pauses) {
        Instant at = now.isBefore(start) ? start : now;
        Instant due = due(inRange("start", start), limit, Pauses.until(inRange("now", at), pauses))
                .orElseThrow();
        if (!at.isBefore(due)) {
            return Duration.ZERO;
        }
        return switch (limit.unit()) {
            case BUSINESS_MINUTES, BUSINESS_DAYS -> elapsed(at, due, Pauses.of(List.of()));
            case CALENDAR_DAYS, CALENDAR_WEEKS -> Duration.between(at, due);
        };
    }

    private Optional<Instant> due(Instant start, BusinessDuration limit, Pauses pauses) {
        return switch (limit.unit()) {
            case BUSINESS_MINUTES -> dueAfterTime(start, limit.time(), pauses);
            case BUSINESS_DAYS -> dueAfterDays(start, limit.days(), pauses, this::close);
            case CALENDAR_DAYS, CALENDAR_WEEKS -> dueAfterDays(start, limit.days(), pauses, this::midnight);
        };
    }

    private Optional<Instant> dueAfterTime(Instant start, Duration time, Pauses pauses) {
        Duration left = time;
        for (LocalDate day = dayBefore(start); inRange(day); day = day.plusDays(1)) {
            for (WorkingHours hours : hoursOn(day)) {
                for (Stretch running : pauses.takenFrom(stretch(day, hours).within(start, Instant.MAX))) {
                    if (running.length().compareTo(left) >= 0) {
                        return Optional.of(running.from().plus(left));
                    }
                    left = left.minus(running.length());
                }
            }
            if (pauses.standStillAt(midnight(day).to())) {
                return Optional.empty();
            }
        }
        throw beyondTheLastYear();
    }

    private Optional<Instant> dueAfterDays(
            Instant start, long days, Pauses pauses, Function<LocalDate, Stretch> lastStretchOf) {
        long passed = -1;
        for (LocalDate day = dayBefore(start); inRange(day); day = day.plusDays(1)) {
            Stretch last = lastStretchOf.apply(day);
            if (counts(last, start, pauses)) {
                passed++;
                if (passed == days) {
                    return Optional.of(last.to());
                }
            }
            if (pauses.standStillAt(midnight(day).to())) {
                return Optional.empty();
            }
        }
        throw beyondTheLastYear();
    }

    private Duration elapsed(Instant from, Instant to, Pauses pauses) {
        Duration elapsed = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone).plusDays(1);
        for (LocalDate day = dayBefore(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (WorkingHours hours : hoursOn(day)) {
                for (Stretch running : pauses.takenFrom(stretch(day, hours).within(from, to))) {
                    elapsed = elapsed.plus(running.length());
                }
            }
        }
        return elapsed;
    }

    private long elapsedDays(Instant from, Instant to, Pauses pauses, Function<LocalDate, Stretch> lastStretchOf) {
        long closes = 0;
        LocalDate last = LocalDate.ofInstant(to, zone).plusDays(1);
        for (LocalDate day = dayBefore(from); !day.isAfter(last); day = day.plusDays(1)) {
            Stretch stretch = lastStretchOf.apply(day);
            if (counts(stretch, from, pauses) && !stretch.to().isAfter(to)) {
                closes++;
            }
        }
        return Math.max(0, closes - 1);
    }

    private static boolean counts(Stretch last, Instant start, Pauses pauses) {
        return !last.isEmpty() && last.to().isAfter(start) && !pauses.coverTheEnd(last.to());
    }

    /** The stretch of work that ends with the day's close; an empty one on a free day. */
    private Stretch close(LocalDate day) {
        return hoursOn(day).reversed().stream()
                .map(hours -> stretch(day, hours))
                .filter(stretch -> !stretch.isEmpty())
                .findFirst()
                .orElse(new Stretch(Instant.MIN, Instant.MIN));
    }

    /** The whole day, which ends at midnight. */
    private Stretch midnight(LocalDate day) {
        return new Stretch(moment(day.atStartOfDay()), moment(day.plusDays(1).atStartOfDay()));
    }

    private Stretch stretch(LocalDate day, WorkingHours hours) {
        return new Stretch(
                moment(day.atTime(hours.opens())),
                moment(hours.closeAtMidnight() ? day.plusDays(1).atStartOfDay() : day.atTime(hours.closes())));
    }

    /**
     * The moment of a local time. A time that the clocks skip is the moment they are put forward; a time they show twice is its
     * first. So the order of local times is kept: stretches never overlap, and none is counted twice.
     */
    private Instant moment(LocalDateTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** One day early: where clocks are put back over midnight, a day's hours go on after the next day has begun. */
    private LocalDate dayBefore(Instant start) {
        return LocalDate.ofInstant(start, zone).minusDays(1);
    }

    private static Instant inRange(String field, Instant moment) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new InvalidBusinessTime(field, "must be between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return moment;
    }

    private static boolean inRange(LocalDate day) {
        return day.getYear() <= LAST_YEAR;
    }

    private static InvalidBusinessTime beyondTheLastYear() {
        return new InvalidBusinessTime("limit", "must be reached before the end of the year " + LAST_YEAR);
    }

    private static List<WorkingHours> inOrder(String field, List<WorkingHours> hours) {
        if (hours == null) {
            return List.of();
        }
        atMost(MOST_STRETCHES_A_DAY, field, hours);
        List<WorkingHours> inOrder =
                hours.stream().sorted(Comparator.comparing(WorkingHours::opens)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).reachInto(inOrder.get(i))) {
                throw new InvalidBusinessTime(
                        field, "must not overlap: " + inOrder.get(i - 1) + " and " + inOrder.get(i));
            }
        }
        return inOrder;
    }

    private static <T extends Comparable<? super T>> SortedSet<T> sorted(String field, Set<T> values, int most) {
        if (values == null) {
            return Collections.emptySortedSet();
        }
        atMost(most, field, values);
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    private static void atMost(int most, String field, Collection<?> values) {
        if (values.size() > most) {
            throw new InvalidBusinessTime(field, "must hold at most " + most + " entries");
        }
        for (Object value : values) {
            if (value == null) {
                throw new InvalidBusinessTime(field, "must not hold an empty entry");
            }
        }
    }
}
