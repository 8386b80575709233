package org.evenkeel.complaints.limit.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.HolidayRegion;
import org.evenkeel.kit.businesstime.Pause;
import org.evenkeel.kit.businesstime.WorkingHours;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final BusinessCalendar OFFICE = BusinessCalendar.nineToFive(ZoneOffset.UTC);
    private static final Instant MONDAY_NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static Reckoning reckon(String length, int percent, Pause... pauses) {
        return Reckoning.of(OFFICE, MONDAY_NINE, BusinessDuration.parse(length), percent, List.of(pauses))
                .orElseThrow();
    }

    @Test
    void warnsWhenItsShareOfTheWorkingTimeIsUsedUp() {
        var eightHours = reckon("business:PT8H", 75);
        assertThat(eightHours.warnAt()).contains(Instant.parse("2026-03-02T15:00:00Z"));
        assertThat(eightHours.dueAt()).isEqualTo("2026-03-02T17:00:00Z");

        // three working days long from its start on, the first of them not counted
        var twoDays = reckon("business:P2D", 50);
        assertThat(twoDays.warnAt()).contains(Instant.parse("2026-03-03T13:00:00Z"));
        assertThat(twoDays.dueAt()).isEqualTo("2026-03-04T17:00:00Z");
    }

    @Test
    void warnsAtTheEndOfADayWhereDaysOfTheCalendarCount() {
        var eightWeeks = reckon("calendar:P8W", 75);
        assertThat(eightWeeks.warnAt()).contains(Instant.parse("2026-04-14T00:00:00Z"));
        assertThat(eightWeeks.dueAt()).isEqualTo("2026-04-28T00:00:00Z");
    }

    @Test
    void doesNotWarnWhereThatWouldNotBeBeforeTheEnd() {
        assertThat(reckon("calendar:P0D", 99).warnAt()).isEmpty();
        assertThat(reckon("business:PT1M", 50).warnAt()).isEmpty();
    }

    @Test
    void countsNoTimeForWhichTheCaseWaited() {
        var waited = new Pause(Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-09T10:00:00Z"));
        var eightHours = reckon("business:PT8H", 75, waited);
        assertThat(eightHours.warnAt()).contains(Instant.parse("2026-03-09T15:00:00Z"));
        assertThat(eightHours.dueAt()).isEqualTo("2026-03-09T17:00:00Z");
        assertThat(Reckoning.of(
                        OFFICE,
                        MONDAY_NINE,
                        BusinessDuration.businessHours(8),
                        75,
                        List.of(Pause.since(MONDAY_NINE.plusSeconds(60)))))
                .isEmpty();
    }

    /** Whatever the limit, calendar and pauses: a warning lies within the limit, and a later share warns no earlier. */
    @Test
    void keepsWarningsInOrderWithinTheLimit() {
        var calendar = BusinessCalendar.of(
                        ZoneId.of("Asia/Jerusalem"),
                        Map.of(
                                DayOfWeek.SUNDAY,
                                List.of(WorkingHours.parse("08:00-12:00"), WorkingHours.parse("16:00-20:00")),
                                DayOfWeek.WEDNESDAY,
                                List.of(WorkingHours.parse("22:00-24:00"))))
                .withHolidays(HolidayRegion.parse("IL"));
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var start = MONDAY_NINE.plusSeconds(random.nextInt(3 * 366 * 24 * 3600));
            var pauses = List.of(new Pause(
                    start.plusSeconds(random.nextInt(100_000)), start.plusSeconds(100_000 + random.nextInt(900_000))));
            var unit = BusinessDuration.Unit.values()[random.nextInt(BusinessDuration.Unit.values().length)];
            var length = new BusinessDuration(unit, 1 + random.nextInt(20));
            var early = Reckoning.of(calendar, start, length, 1 + random.nextInt(50), pauses)
                    .orElseThrow();
            var late = Reckoning.of(calendar, start, length, 51 + random.nextInt(49), pauses)
                    .orElseThrow();
            assertThat(early.dueAt()).as("seed %d", seed).isEqualTo(late.dueAt());
            early.warnAt()
                    .ifPresent(
                            warnAt -> assertThat(warnAt).isBefore(early.dueAt()).isAfter(start));
            if (early.warnAt().isPresent() && late.warnAt().isPresent()) {
                assertThat(late.warnAt().get())
                        .as("seed %d", seed)
                        .isAfterOrEqualTo(early.warnAt().get());
            }
        }
    }
}
