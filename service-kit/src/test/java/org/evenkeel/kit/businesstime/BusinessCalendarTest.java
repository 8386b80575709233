package org.evenkeel.kit.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId BRATISLAVA = ZoneId.of("Europe/Bratislava");
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.of(BRATISLAVA, weekdays(DayOfWeek.MONDAY, 5, "09:00-12:00", "13:00-17:30"));
    private static final List<Pause> NO_PAUSES = List.of();

    @Test
    void hoursRunOverTheLunchBreakAndTheNight() {
        assertThat(due(OFFICE, "2026-03-02T10:00", "business:PT4H")).isEqualTo(at("2026-03-02T15:00"));
        assertThat(due(OFFICE, "2026-03-02T16:00", "business:PT4H")).isEqualTo(at("2026-03-03T11:30"));
    }

    @Test
    void aStartOutsideWorkingHoursCountsFromTheNextOpening() {
        assertThat(due(OFFICE, "2026-03-07T20:15", "business:PT1H")).isEqualTo(at("2026-03-09T10:00"));
        assertThat(due(OFFICE, "2026-03-02T12:30", "business:PT1H")).isEqualTo(at("2026-03-02T14:00"));
        assertThat(due(OFFICE, "2026-03-07T20:15", "business:P1D")).isEqualTo(at("2026-03-10T17:30"));
    }

    @Test
    void workingDaysEndAtTheCloseAndTheDayOfTheStartIsNotCounted() {
        assertThat(due(OFFICE, "2026-03-05T10:00", "business:P2D")).isEqualTo(at("2026-03-09T17:30"));
        assertThat(due(OFFICE, "2026-03-05T10:00", "business:P0D")).isEqualTo(at("2026-03-05T17:30"));
    }

    @Test
    void calendarDaysAndWeeksEndAtMidnight() {
        assertThat(due(OFFICE, "2026-03-05T10:00", "calendar:P15D")).isEqualTo(at("2026-03-21T00:00"));
        assertThat(due(OFFICE, "2026-03-05T10:00", "calendar:P8W")).isEqualTo(at("2026-05-01T00:00"));
    }

    @Test
    void aWeekMayRunFromSundayToThursdayAndUntilMidnight() {
        var telAviv = BusinessCalendar.of(
                ZoneId.of("Asia/Jerusalem"), weekdays(DayOfWeek.SUNDAY, 5, "08:00-16:00", "20:00-24:00"));

        assertThat(telAviv.due(
                        LocalDateTime.parse("2026-06-11T22:00")
                                .atZone(telAviv.zone())
                                .toInstant(),
                        BusinessDuration.businessHours(3),
                        NO_PAUSES))
                .contains(LocalDateTime.parse("2026-06-14T09:00")
                        .atZone(telAviv.zone())
                        .toInstant());
    }

    @Test
    void anHourThatTheClocksSkipIsNotWorked() {
        var nights = BusinessCalendar.of(BRATISLAVA, weekdays(DayOfWeek.MONDAY, 7, "00:00-08:00"));

        // on 29 March 2026 clocks go from 02:00 to 03:00
        assertThat(elapsed(nights, "2026-03-29T00:00", "2026-03-29T08:00")).isEqualTo(Duration.ofHours(7));
        assertThat(due(nights, "2026-03-29T01:00", "business:PT2H")).isEqualTo(at("2026-03-29T04:00"));
    }

    @Test
    void anHourThatTheClocksShowTwiceIsWorkedTwice() {
        var nights = BusinessCalendar.of(BRATISLAVA, weekdays(DayOfWeek.MONDAY, 7, "00:00-08:00"));

        // on 25 October 2026 clocks go from 03:00 back to 02:00
        assertThat(elapsed(nights, "2026-10-25T00:00", "2026-10-25T08:00")).isEqualTo(Duration.ofHours(9));
        assertThat(due(nights, "2026-10-25T01:00", "business:PT4H")).isEqualTo(at("2026-10-25T04:00"));
    }

    @Test
    void hoursThatOpenOrCloseInASkippedHourAreCutThere() {
        var shifts = BusinessCalendar.of(BRATISLAVA, weekdays(DayOfWeek.MONDAY, 7, "01:00-02:30", "02:30-04:00"));

        assertThat(elapsed(shifts, "2026-03-29T00:00", "2026-03-29T08:00")).isEqualTo(Duration.ofHours(2));
        assertThat(elapsed(shifts, "2026-10-25T00:00", "2026-10-25T08:00")).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aWorkingDayIsNotLostWhereClocksChangeAtNight() {
        assertThat(due(OFFICE, "2026-03-27T17:00", "business:PT1H")).isEqualTo(at("2026-03-30T09:30"));
        assertThat(due(OFFICE, "2026-10-23T17:00", "business:PT1H")).isEqualTo(at("2026-10-26T09:30"));
    }

    @Test
    void aDayThatACountryLeftOutIsNoDay() {
        var apia = BusinessCalendar.of(ZoneId.of("Pacific/Apia"), weekdays(DayOfWeek.MONDAY, 7, "09:00-17:00"));
        Instant wednesday =
                LocalDateTime.parse("2011-12-28T10:00").atZone(apia.zone()).toInstant();
        Instant saturdaysClose =
                LocalDateTime.parse("2011-12-31T17:00").atZone(apia.zone()).toInstant();

        assertThat(apia.due(wednesday, BusinessDuration.businessDays(2), NO_PAUSES))
                .contains(saturdaysClose);
    }

    @Test
    void holidaysClosedAndOpenDaysAreHeeded() {
        var calendar = OFFICE.withHolidays(HolidayRegion.parse("SK"))
                .withClosedDays(LocalDate.parse("2026-04-07"))
                .withOpenDays(Map.of(
                        LocalDate.parse("2026-04-04"), List.of(WorkingHours.parse("10:00-11:00")),
                        LocalDate.parse("2026-04-06"), List.of(WorkingHours.parse("10:00-11:00"))));

        // Good Friday is free, Saturday and Easter Monday have an hour each, Tuesday is closed
        assertThat(due(calendar, "2026-04-02T17:00", "business:PT3H")).isEqualTo(at("2026-04-08T09:30"));
        assertThat(calendar.hoursOn(LocalDate.parse("2026-04-03"))).isEmpty();
    }

    @Test
    void timeStandsStillInAPause() {
        var weekend = new Pause(at("2026-03-06T17:30"), at("2026-03-09T09:00"));
        var monday = new Pause(at("2026-03-09T11:00"), at("2026-03-09T14:00"));

        assertThat(OFFICE.due(at("2026-03-06T15:30"), BusinessDuration.businessHours(5), List.of(monday, weekend)))
                .contains(at("2026-03-09T15:00"));
        assertThat(OFFICE.elapsed(at("2026-03-06T15:30"), at("2026-03-09T15:00"), List.of(monday, weekend)))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void aDayThatClosesInAPauseIsNotCounted() {
        var pause = new Pause(at("2026-03-03T15:00"), at("2026-03-05T10:00"));

        assertThat(OFFICE.due(at("2026-03-02T10:00"), BusinessDuration.businessDays(2), List.of(pause)))
                .contains(at("2026-03-06T17:30"));
    }

    @Test
    void aPauseUntilTheCloseHoldsTheDayAndOneFromTheCloseDoesNot() {
        var untilClose = new Pause(at("2026-03-03T15:00"), at("2026-03-03T17:30"));
        var fromClose = new Pause(at("2026-03-03T17:30"), at("2026-03-04T09:00"));

        assertThat(OFFICE.due(at("2026-03-02T10:00"), BusinessDuration.businessDays(1), List.of(untilClose)))
                .contains(at("2026-03-04T17:30"));
        assertThat(OFFICE.due(at("2026-03-02T10:00"), BusinessDuration.businessDays(1), List.of(fromClose)))
                .contains(at("2026-03-03T17:30"));
    }

    @Test
    void whatIsLeftDuringAPauseThatGoesOnIsWhatWasLeftWhenItBegan() {
        var pauses = List.of(Pause.since(at("2026-03-02T11:00")));
        var limit = BusinessDuration.businessHours(4);

        assertThat(OFFICE.due(at("2026-03-02T10:00"), limit, pauses)).isEmpty();
        assertThat(OFFICE.remaining(at("2026-03-02T10:00"), limit, at("2026-03-20T10:00"), pauses))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aDueDateTenYearsAwayIsFoundAtOnce() {
        var rare = BusinessCalendar.of(BRATISLAVA, weekdays(DayOfWeek.MONDAY, 1, "09:00-13:00"))
                .withHolidays(HolidayRegion.parse("SK"));
        rare.due(at("2026-03-02T10:00"), BusinessDuration.businessHours(2_000), NO_PAUSES);

        long began = System.nanoTime();
        Instant due = rare.due(at("2026-03-02T10:00"), BusinessDuration.businessHours(2_000), NO_PAUSES)
                .orElseThrow();

        assertThat(due).isAfter(at("2035-01-01T00:00"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void aLimitThatIsNeverReachedIsRefusedInsteadOfLoopedOver() {
        var aMinuteAWeek = BusinessCalendar.of(BRATISLAVA, weekdays(DayOfWeek.MONDAY, 1, "09:00-09:01"));

        refused(
                "limit",
                "must be reached before the end of the year 2150",
                () -> aMinuteAWeek.due(at("2026-03-02T10:00"), BusinessDuration.businessHours(1_000), NO_PAUSES));
    }

    @Test
    void momentsFarOutAreRefused() {
        refused(
                "start",
                "must be between the years 1900 and 2150",
                () -> OFFICE.due(Instant.MIN, BusinessDuration.businessHours(1), NO_PAUSES));
        refused(
                "to",
                "must be between the years 1900 and 2150",
                () -> OFFICE.elapsed(at("2026-03-02T10:00"), Instant.MAX, NO_PAUSES));
    }

    @Test
    void aCalendarWithoutWorkingHoursIsRefused() {
        refused(
                "week",
                "must have working hours on at least one weekday",
                () -> BusinessCalendar.of(BRATISLAVA, Map.of(DayOfWeek.MONDAY, List.of())));
    }

    @Test
    void hoursThatOverlapAreRefused() {
        refused(
                "week.MONDAY",
                "must not overlap: 09:00-12:00 and 11:59-13:00",
                () -> BusinessCalendar.of(BRATISLAVA, weekdays(DayOfWeek.MONDAY, 1, "11:59-13:00", "09:00-12:00")));
        refused(
                "week.MONDAY",
                "must not overlap: 09:00-24:00 and 10:00-11:00",
                () -> BusinessCalendar.of(BRATISLAVA, weekdays(DayOfWeek.MONDAY, 1, "09:00-24:00", "10:00-11:00")));
    }

    @Test
    void aDayCannotBeOpenAndClosed() {
        LocalDate day = LocalDate.parse("2026-03-02");
        refused("closedDays", "must not hold 2026-03-02, which is an open day as well", () -> OFFICE.withClosedDays(day)
                .withOpenDays(Map.of(day, List.of(WorkingHours.parse("09:00-10:00")))));
    }

    @Test
    void tooManyDaysAndStretchesAreRefused() {
        var days = new TreeSet<LocalDate>();
        for (int i = 0; i <= 2_000; i++) {
            days.add(LocalDate.EPOCH.plusDays(i));
        }
        refused(
                "closedDays",
                "must hold at most 2000 entries",
                () -> new BusinessCalendar(BRATISLAVA, OFFICE.week(), null, days, null));
        var stretches = new ArrayList<WorkingHours>();
        for (int hour = 10; hour < 23; hour++) {
            stretches.add(WorkingHours.parse(hour + ":00-" + hour + ":30"));
        }
        refused(
                "week.MONDAY",
                "must hold at most 12 entries",
                () -> BusinessCalendar.of(BRATISLAVA, Map.of(DayOfWeek.MONDAY, stretches)));
    }

    @Test
    void hoursAreReadStrictly() {
        for (String text :
                List.of("9:00-12:00", "12:00-09:00", "09:00-09:00", "09:00-00:00", "24:00-24:00", "22:00-06:00", "")) {
            assertThatExceptionOfType(InvalidBusinessTime.class)
                    .as(text)
                    .isThrownBy(() -> WorkingHours.parse(text))
                    .matches(e -> e.field().equals("hours"));
        }
        assertThat(WorkingHours.parse("00:00-24:00")).hasToString("00:00-24:00");
    }

    @Test
    void limitsAreReadAsTheyAreWritten() {
        for (String text : List.of(
                "business:PT4H",
                "business:PT1H30M",
                "business:PT45M",
                "business:P2D",
                "calendar:P15D",
                "calendar:P8W")) {
            assertThat(BusinessDuration.parse(text)).hasToString(text);
        }
    }

    @Test
    void limitsThatSayNothingOrTooMuchAreRefused() {
        for (String text : List.of(
                "PT4H",
                "P2D",
                "business:P8W",
                "calendar:PT4H",
                "business:PT",
                "business:PT0M",
                "business:PT-4H",
                "business:PT1.5H",
                "business:P99999D",
                "calendar:P9999W",
                "business:PT999999H",
                "business:P1Y",
                "")) {
            assertThatExceptionOfType(InvalidBusinessTime.class)
                    .as(text)
                    .isThrownBy(() -> BusinessDuration.parse(text))
                    .matches(e -> e.field().equals("limit"));
        }
    }

    @Test
    void aPauseThatEndsBeforeItBeginsIsRefused() {
        refused(
                "pause",
                "must not end before it begins",
                () -> new Pause(at("2026-03-02T10:00"), at("2026-03-02T09:59")));
    }

    @Test
    void aCalendarSurvivesJson() throws JsonProcessingException {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        var calendar = OFFICE.withHolidays(HolidayRegion.parse("SK"), HolidayRegion.parse("gb-eng"))
                .withClosedDays(LocalDate.parse("2026-12-31"))
                .withOpenDays(new TreeMap<>(
                        Map.of(LocalDate.parse("2026-12-19"), List.of(WorkingHours.parse("09:00-24:00")))));

        String text = json.writeValueAsString(calendar);

        assertThat(text).contains("\"09:00-12:00\"", "\"GB-ENG\"", "\"Europe/Bratislava\"", "\"2026-12-31\"");
        assertThat(json.readValue(text, BusinessCalendar.class)).isEqualTo(calendar);
    }

    private static Map<DayOfWeek, List<WorkingHours>> weekdays(DayOfWeek first, int number, String... hours) {
        var week = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        for (int i = 0; i < number; i++) {
            week.put(first.plus(i), Stream.of(hours).map(WorkingHours::parse).toList());
        }
        return week;
    }

    private static Instant due(BusinessCalendar calendar, String start, String limit) {
        return calendar.due(at(start), BusinessDuration.parse(limit), NO_PAUSES).orElseThrow();
    }

    private static Duration elapsed(BusinessCalendar calendar, String from, String to) {
        return calendar.elapsed(at(from), at(to), NO_PAUSES);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BRATISLAVA).toInstant();
    }

    private static void refused(String field, String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(InvalidBusinessTime.class).isThrownBy(act).satisfies(e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.rule()).isEqualTo(rule);
        });
    }
}
