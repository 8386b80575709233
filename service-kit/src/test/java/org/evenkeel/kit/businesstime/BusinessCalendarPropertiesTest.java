package org.evenkeel.kit.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.kit.businesstime.RandomCases.inEach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every calendar, limit, start and pause. */
class BusinessCalendarPropertiesTest {

    @Test
    void exactlyTheLimitHasElapsedWhenItIsDue() {
        inEach(random -> {
            var calendar = random.calendar();
            var limit = random.limit();
            Instant start = random.moment();
            var pauses = random.pauses(start);

            Instant due = calendar.due(start, limit, pauses).orElseThrow();

            assertThat(elapsed(calendar, start, due, limit, pauses)).isEqualTo(length(limit));
            assertThat(due).isAfter(start);
        });
    }

    @Test
    void aMomentBeforeItIsDueLessHasElapsed() {
        inEach(random -> {
            var calendar = random.calendar();
            var limit = random.limit();
            Instant start = random.moment();
            var pauses = random.pauses(start);
            Instant due = calendar.due(start, limit, pauses).orElseThrow();
            if (length(limit) > 0) {
                assertThat(elapsed(calendar, start, due.minusNanos(1), limit, pauses))
                        .isLessThan(length(limit));
            }
            assertThat(calendar.remaining(start, limit, due, pauses)).isZero();
        });
    }

    @Test
    void aLaterStartIsNeverDueEarlier() {
        inEach(random -> {
            var calendar = random.calendar();
            var limit = random.limit();
            Instant start = random.moment();
            Instant later = start.plusSeconds(random.upTo(3 * 24 * 3600));
            var pauses = random.pauses(start);

            assertThat(calendar.due(later, limit, pauses).orElseThrow())
                    .isAfterOrEqualTo(calendar.due(start, limit, pauses).orElseThrow());
        });
    }

    @Test
    void aLongerLimitIsDueLater() {
        inEach(random -> {
            var calendar = random.calendar();
            var limit = random.limit();
            var longer = new BusinessDuration(limit.unit(), limit.amount() + 1 + random.upTo(5));
            Instant start = random.moment();
            var pauses = random.pauses(start);

            assertThat(calendar.due(start, longer, pauses).orElseThrow())
                    .isAfter(calendar.due(start, limit, pauses).orElseThrow());
        });
    }

    @Test
    void whatElapsedInTwoPartsElapsedInTheWhole() {
        inEach(random -> {
            var calendar = random.calendar();
            Instant from = random.moment();
            Instant middle = random.after(from);
            Instant to = random.after(middle);
            var pauses = random.pauses(from);

            assertThat(calendar.elapsed(from, middle, pauses).plus(calendar.elapsed(middle, to, pauses)))
                    .isEqualTo(calendar.elapsed(from, to, pauses));
        });
    }

    @Test
    void whatIsLeftAndWhatElapsedMakeUpTheLimit() {
        inEach(random -> {
            var calendar = random.calendar();
            var limit = random.timeLimit();
            Instant start = random.moment();
            Instant now = random.after(start);
            var pauses = random.pauses(start);

            Duration elapsed = calendar.elapsed(start, now, pauses);
            Duration left = limit.time().minus(elapsed);

            assertThat(calendar.remaining(start, limit, now, pauses))
                    .isEqualTo(left.isNegative() ? Duration.ZERO : left);
        });
    }

    @Test
    void aPauseMovesALimitByTheWorkingTimeInIt() {
        inEach(random -> {
            var calendar = random.calendar();
            var limit = random.timeLimit();
            Instant start = random.moment();
            Instant undisturbed = calendar.due(start, limit, List.of()).orElseThrow();
            Instant from = start.plusSeconds(
                    random.upTo(Math.max(1, Duration.between(start, undisturbed).toSeconds())));
            var pause = new Pause(from, random.after(from));

            Instant moved = calendar.due(start, limit, List.of(pause)).orElseThrow();

            assertThat(calendar.elapsed(undisturbed, moved, List.of()))
                    .isEqualTo(calendar.elapsed(pause.from(), pause.to(), List.of())
                            .minus(
                                    pause.to().isAfter(moved)
                                            ? calendar.elapsed(moved, pause.to(), List.of())
                                            : Duration.ZERO));
        });
    }

    @Test
    void aPauseMovesALimitInDaysByTheClosesInIt() {
        inEach(random -> {
            var calendar = random.calendar();
            long days = random.upTo(30);
            Instant start = random.moment();
            Instant from = random.after(start);
            var pause = new Pause(from, random.after(from));
            Instant moved = calendar.due(start, BusinessDuration.businessDays(days), List.of(pause))
                    .orElseThrow();

            long closesWithoutPause = calendar.elapsedBusinessDays(start, moved, List.of());
            long closesInPause = closes(calendar, start, pause, moved);

            assertThat(closesWithoutPause - closesInPause).isEqualTo(days);
        });
    }

    @Test
    void aPauseOutsideWorkingHoursMovesNothing() {
        inEach(random -> {
            var calendar = random.calendar();
            Instant start = random.moment();
            var limit = random.upTo(2) == 0 ? random.timeLimit() : BusinessDuration.businessDays(random.upTo(20));
            var closed = closedTimes(calendar, start, 10);

            assertThat(calendar.due(start, limit, closed)).isEqualTo(calendar.due(start, limit, List.of()));
        });
    }

    @Test
    void theOrderOfPausesAndTheirOverlapsDoNotMatter() {
        inEach(random -> {
            var calendar = random.calendar();
            var limit = random.limit();
            Instant start = random.moment();
            var pauses = new ArrayList<>(random.pauses(start));
            var twice = new ArrayList<>(pauses.reversed());
            twice.addAll(pauses);

            assertThat(calendar.due(start, limit, twice)).isEqualTo(calendar.due(start, limit, pauses));
        });
    }

    @Test
    void aPauseThatGoesOnLeavesADueDateOnlyWhereTheLimitWasReachedBefore() {
        inEach(random -> {
            var calendar = random.calendar();
            var limit = random.limit();
            Instant start = random.moment();
            Instant stop = random.after(start);
            Instant undisturbed = calendar.due(start, limit, List.of()).orElseThrow();

            assertThat(calendar.due(start, limit, List.of(Pause.since(stop))).isPresent())
                    .isEqualTo(!undisturbed.isAfter(stop));
        });
    }

    @Test
    void everyMinuteCountedIsAMinuteTheClockOnTheWallShowsAsWorked() {
        inEach(random -> {
            var calendar = random.calendar();
            Instant from = random.moment().truncatedTo(ChronoUnit.MINUTES);
            Instant to = from.plusSeconds(60 * random.upTo(4 * 24 * 60));
            var pauses = random.pauses(from).stream()
                    .map(pause -> new Pause(
                            pause.from().truncatedTo(ChronoUnit.MINUTES),
                            pause.to().truncatedTo(ChronoUnit.MINUTES)))
                    .toList();
            if (clocksArePutBack(calendar, from, to)) {
                return;
            }

            assertThat(calendar.elapsed(from, to, pauses)).isEqualTo(minuteByMinute(calendar, from, to, pauses));
        });
    }

    private static Duration minuteByMinute(BusinessCalendar calendar, Instant from, Instant to, List<Pause> pauses) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            Instant minute = at;
            ZonedDateTime wall = at.atZone(calendar.zone());
            LocalTime time = wall.toLocalTime();
            boolean worked = calendar.hoursOn(wall.toLocalDate()).stream()
                    .anyMatch(hours -> !time.isBefore(hours.opens())
                            && (hours.closes().equals(LocalTime.MIDNIGHT) || time.isBefore(hours.closes())));
            boolean paused =
                    pauses.stream().anyMatch(pause -> !minute.isBefore(pause.from()) && minute.isBefore(pause.to()));
            if (worked && !paused) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    private static boolean clocksArePutBack(BusinessCalendar calendar, Instant from, Instant to) {
        var change = calendar.zone().getRules().nextTransition(from.minus(Duration.ofDays(2)));
        return change != null && change.isOverlap() && change.getInstant().isBefore(to.plus(Duration.ofDays(1)));
    }

    /** How many working days close in a pause and not after a moment, the day of the start left out where it is not paused. */
    private static long closes(BusinessCalendar calendar, Instant start, Pause pause, Instant until) {
        long closes = 0;
        LocalDate first = LocalDate.ofInstant(start, calendar.zone()).minusDays(2);
        for (int i = 0; i < 400; i++) {
            var close = close(calendar, first.plusDays(i));
            if (close != null
                    && close.isAfter(start)
                    && close.isAfter(pause.from())
                    && !close.isAfter(pause.to())
                    && !close.isAfter(until)) {
                closes++;
            }
        }
        return closes;
    }

    private static Instant close(BusinessCalendar calendar, LocalDate day) {
        Instant dayBegins = day.atStartOfDay(calendar.zone()).toInstant();
        Instant dayEnds = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        Duration worked = calendar.elapsed(dayBegins, dayEnds, List.of());
        return worked.isZero()
                ? null
                : calendar.hoursOn(day).getLast().closes().equals(LocalTime.MIDNIGHT)
                        ? dayEnds
                        : firstMomentOf(
                                calendar, day, calendar.hoursOn(day).getLast().closes());
    }

    private static Instant firstMomentOf(BusinessCalendar calendar, LocalDate day, LocalTime time) {
        var change = calendar.zone().getRules().getTransition(day.atTime(time));
        return change != null && change.isGap()
                ? change.getInstant()
                : day.atTime(time)
                        .atZone(calendar.zone())
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
    }

    /** Pauses that fill the time between working hours, from close to opening. */
    private static List<Pause> closedTimes(BusinessCalendar calendar, Instant start, int days) {
        var pauses = new ArrayList<Pause>();
        LocalDate first = LocalDate.ofInstant(start, calendar.zone());
        Instant closedSince = null;
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            for (WorkingHours hours : calendar.hoursOn(day)) {
                Instant opens = firstMomentOf(calendar, day, hours.opens());
                if (closedSince != null && closedSince.isBefore(opens)) {
                    pauses.add(new Pause(closedSince, opens));
                }
                closedSince = hours.closes().equals(LocalTime.MIDNIGHT)
                        ? firstMomentOf(calendar, day.plusDays(1), LocalTime.MIDNIGHT)
                        : firstMomentOf(calendar, day, hours.closes());
            }
        }
        return pauses;
    }

    private static long length(BusinessDuration limit) {
        return limit.unit() == BusinessDuration.Unit.BUSINESS_MINUTES
                ? limit.time().toNanos()
                : limit.days();
    }

    private static long elapsed(
            BusinessCalendar calendar, Instant from, Instant to, BusinessDuration limit, List<Pause> pauses) {
        return switch (limit.unit()) {
            case BUSINESS_MINUTES -> calendar.elapsed(from, to, pauses).toNanos();
            case BUSINESS_DAYS -> calendar.elapsedBusinessDays(from, to, pauses);
            case CALENDAR_DAYS, CALENDAR_WEEKS -> calendar.elapsedCalendarDays(from, to, pauses);
        };
    }
}
