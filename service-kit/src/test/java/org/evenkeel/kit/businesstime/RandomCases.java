package org.evenkeel.kit.businesstime;

import static org.assertj.core.api.Assertions.fail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Calendars, limits, moments and pauses of all sorts, the same ones in every run. */
final class RandomCases {

    private static final int CASES = 600;
    private static final List<String> ZONES = List.of(
            "Europe/Bratislava",
            "Europe/London",
            "America/New_York",
            "Asia/Jerusalem",
            "Asia/Kolkata",
            "Australia/Lord_Howe", // half an hour of summer time
            "America/Havana", // changes at midnight
            "America/Asuncion",
            "Africa/Casablanca",
            "Pacific/Apia", // once left out a whole day
            "UTC");
    private static final List<String> REGIONS = List.of("SK", "RU", "IL", "GB-ENG", "US", "DE-BY");
    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");

    private final Random random;

    private RandomCases(long seed) {
        random = new Random(seed);
    }

    /** Checks a property in many cases and names the one in which it does not hold. */
    static void inEach(Consumer<RandomCases> property) {
        for (long seed = 0; seed < CASES; seed++) {
            try {
                property.accept(new RandomCases(seed));
            } catch (AssertionError | RuntimeException e) {
                fail("case " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    BusinessCalendar calendar() {
        var week = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(7) < 5) {
                week.put(day, hours());
            }
        }
        week.computeIfAbsent(DayOfWeek.of(1 + random.nextInt(7)), any -> hours());
        var regions = new TreeSet<HolidayRegion>();
        if (random.nextBoolean()) {
            regions.add(HolidayRegion.parse(REGIONS.get(random.nextInt(REGIONS.size()))));
        }
        var closed = new TreeSet<LocalDate>();
        for (int i = random.nextInt(20); i > 0; i--) {
            closed.add(date());
        }
        var open = new TreeMap<LocalDate, List<WorkingHours>>();
        for (int i = random.nextInt(10); i > 0; i--) {
            LocalDate date = date();
            if (!closed.contains(date)) {
                open.put(date, hours());
            }
        }
        return new BusinessCalendar(zone(), week, regions, closed, open);
    }

    private ZoneId zone() {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    /** One to three stretches; now and then round the clock, adjoining, or in the hours in which clocks change. */
    private List<WorkingHours> hours() {
        if (random.nextInt(12) == 0) {
            return List.of(WorkingHours.parse("00:00-24:00"));
        }
        int bounds = 2 * (1 + random.nextInt(3));
        var minutes = new TreeSet<Integer>();
        while (minutes.size() < bounds) {
            minutes.add(random.nextInt(97) * 15);
        }
        var hours = new ArrayList<WorkingHours>();
        var next = minutes.iterator();
        while (next.hasNext()) {
            hours.add(new WorkingHours(time(next.next()), time(next.next())));
        }
        return hours;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % 1440 * 60L);
    }

    private LocalDate date() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(20 * 365));
    }

    Instant moment() {
        return FIRST.plusSeconds(random.nextInt(18 * 365 * 24 * 3600)).plusMillis(random.nextInt(1000));
    }

    Instant after(Instant moment) {
        return moment.plusSeconds(random.nextInt(40 * 24 * 3600));
    }

    BusinessDuration limit() {
        return switch (random.nextInt(4)) {
            case 0 -> BusinessDuration.businessMinutes(1 + random.nextInt(20_000));
            case 1 -> BusinessDuration.businessDays(random.nextInt(60));
            case 2 -> BusinessDuration.calendarDays(random.nextInt(90));
            default -> BusinessDuration.calendarWeeks(random.nextInt(10));
        };
    }

    BusinessDuration timeLimit() {
        return BusinessDuration.businessMinutes(1 + random.nextInt(20_000));
    }

    /** Pauses that have ended, in no order, some of them over each other or empty. */
    List<Pause> pauses(Instant around) {
        var pauses = new ArrayList<Pause>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Instant from = after(around).minus(Duration.ofDays(5));
            pauses.add(new Pause(from, random.nextInt(8) == 0 ? from : after(from)));
        }
        return pauses;
    }

    long upTo(long bound) {
        return random.nextLong(bound);
    }
}
