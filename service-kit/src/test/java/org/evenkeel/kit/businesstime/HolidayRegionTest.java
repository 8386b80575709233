package org.evenkeel.kit.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayRegionTest {

    @Test
    void theCountriesOfOurReadersAreKnown() {
        assertThat(HolidayRegion.countries()).contains("IL", "RU", "SK", "GB", "US", "DE", "CZ", "UA", "FR");
    }

    @Test
    void everyKnownCountryCanBeAskedForEveryYearACalendarTakes() {
        for (String country : HolidayRegion.countries()) {
            for (int year : List.of(1900, 2026, 2150)) {
                HolidayRegion.parse(country).isHoliday(LocalDate.of(year, 7, 1));
            }
        }
    }

    @Test
    void publicHolidaysAreFree() {
        holiday("SK", "2026-01-06");
        holiday("RU", "2026-02-23");
        holiday("US", "2026-11-26");
        holiday("GB-ENG", "2026-08-31");
        holiday("GB-SCT", "2026-11-30");
        workday("GB-ENG", "2026-11-30");
        workday("SK", "2026-01-07");
    }

    @Test
    void aHolidayOnAWeekendIsFreeOnTheDayItIsObservedEvenInTheYearBefore() {
        holiday("US", "2026-07-03");
        holiday("US", "2021-12-31");
    }

    @Test
    void israelsHolyDaysFallOnThePublishedDates() {
        List.of("2023-09-16", "2024-10-03", "2025-09-23", "2026-09-12", "2027-10-02")
                .forEach(newYear -> {
                    holiday("IL", newYear);
                    holiday("IL", LocalDate.parse(newYear).plusDays(1).toString());
                    holiday("IL", LocalDate.parse(newYear).plusDays(9).toString());
                });
        List.of("2024-04-23", "2025-04-13", "2026-04-02", "2027-04-22").forEach(passover -> holiday("IL", passover));
        List.of("2024-06-12", "2025-06-02", "2026-05-22", "2027-06-11").forEach(shavuot -> holiday("IL", shavuot));
        List.of("2024-05-14", "2025-05-01", "2026-04-22", "2027-05-12")
                .forEach(independence -> holiday("IL", independence));
        workday("IL", "2026-12-25");
        workday("IL", "2025-05-03");
    }

    @Test
    void theHebrewNewYearKeepsToItsDaysAndLengths() {
        LocalDate before = newYear(1900);
        for (int year = 1901; year <= 2150; year++) {
            LocalDate here = newYear(year);
            assertThat(here.getDayOfWeek()).isNotIn(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
            assertThat(ChronoUnit.DAYS.between(before, here)).isIn(353L, 354L, 355L, 383L, 384L, 385L);
            before = here;
        }
    }

    @Test
    void placesWithoutKnownHolidaysAreRefused() {
        for (String text : List.of("XX", "GB-XXX", "IL-TA", "slovakia", "S", "", "../SK", "nyse")) {
            assertThatExceptionOfType(InvalidBusinessTime.class)
                    .as(text)
                    .isThrownBy(() -> HolidayRegion.parse(text))
                    .matches(e -> e.field().equals("holidays"));
        }
    }

    /** The only autumn holiday that is followed by another on the next day. */
    private static LocalDate newYear(int year) {
        return IsraeliHolidays.of(year).stream()
                .filter(date -> IsraeliHolidays.of(year).contains(date.plusDays(1)))
                .findFirst()
                .orElseThrow();
    }

    private static void holiday(String region, String date) {
        assertThat(HolidayRegion.parse(region).isHoliday(LocalDate.parse(date)))
                .as("%s in %s is free", date, region)
                .isTrue();
    }

    private static void workday(String region, String date) {
        assertThat(HolidayRegion.parse(region).isHoliday(LocalDate.parse(date)))
                .as("%s in %s is worked", date, region)
                .isFalse();
    }
}
