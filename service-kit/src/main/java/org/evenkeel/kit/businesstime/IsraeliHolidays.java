package org.evenkeel.kit.businesstime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Israel's days of rest: the holy days of the Hebrew calendar and Independence Day. Eves are working days here, shortened ones
 * in many firms: a calendar's own hours say so. The arithmetic is that of E. M. Reingold and N. Dershowitz, Calendrical
 * Calculations.
 */
final class IsraeliHolidays {

    private static final LocalDate EPOCH = LocalDate.of(1, 1, 1).plusDays(-1_373_427L - 1);
    private static final int HEBREW_YEAR_BEGINNING_IN_YEAR_ZERO = 3761;
    private static final int HOURS_IN_PARTS = 1080;

    private IsraeliHolidays() {}

    static Set<LocalDate> of(int year) {
        LocalDate newYear = newYear(year + HEBREW_YEAR_BEGINNING_IN_YEAR_ZERO);
        // From 1 Nisan to the next new year it is always 177 days.
        LocalDate firstOfNisan = newYear.minusDays(177);
        return Set.of(
                firstOfNisan.plusDays(14), // Passover
                firstOfNisan.plusDays(20), // its last day
                independenceDay(firstOfNisan.plusDays(34)),
                firstOfNisan.plusDays(64), // Shavuot
                newYear,
                newYear.plusDays(1),
                newYear.plusDays(9), // Yom Kippur
                newYear.plusDays(14), // Sukkot
                newYear.plusDays(21)); // Simchat Torah
    }

    /** 5 Iyar, kept off the Sabbath and, for the sake of Remembrance Day before it, off Monday. */
    private static LocalDate independenceDay(LocalDate fifthOfIyar) {
        return switch (fifthOfIyar.getDayOfWeek()) {
            case DayOfWeek.FRIDAY -> fifthOfIyar.minusDays(1);
            case DayOfWeek.SATURDAY -> fifthOfIyar.minusDays(2);
            case DayOfWeek.MONDAY -> fifthOfIyar.plusDays(1);
            default -> fifthOfIyar;
        };
    }

    private static LocalDate newYear(int hebrewYear) {
        long before = days(hebrewYear - 1);
        long here = days(hebrewYear);
        long after = days(hebrewYear + 1);
        // A year has 353 to 355 days, or 383 to 385 in a leap year; the new year waits where it would not.
        int delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
        return EPOCH.plusDays(here + delay);
    }

    /** Days from the epoch to the mean new moon of a year's beginning, put off from Sunday, Wednesday and Friday. */
    private static long days(int hebrewYear) {
        long months = Math.floorDiv(235L * hebrewYear - 234, 19L);
        long parts = 12_084 + 13_753 * months;
        long day = 29 * months + Math.floorDiv(parts, 24L * HOURS_IN_PARTS);
        return Math.floorMod(3 * (day + 1), 7L) < 3 ? day + 1 : day;
    }
}
