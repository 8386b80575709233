package org.evenkeel.kit.businesstime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A country, or a part of one, whose public holidays are days off. As text {@code SK}, {@code GB-ENG}, {@code DE-BY}: the
 * country's ISO 3166 code and below it what jollyday calls its parts. Jollyday knows some 230 countries but not Israel, which is
 * added here. Days that a government moves for one year only are not all in it; a calendar has closed and open days for those.
 */
public final class HolidayRegion implements Comparable<HolidayRegion> {

    private static final Pattern TEXT = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,8}){0,3}");
    private static final String ISRAEL = "IL";
    private static final Map<HolidayRegion, Map<Integer, Set<LocalDate>>> KNOWN = new ConcurrentHashMap<>();

    private final String code;

    private HolidayRegion(String code) {
        this.code = code;
    }

    @JsonCreator
    public static HolidayRegion parse(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        var region = new HolidayRegion(code);
        if (!TEXT.matcher(code).matches() || !region.exists()) {
            throw new InvalidBusinessTime(
                    "holidays",
                    "must be a country such as SK or a part of one such as GB-ENG whose holidays are known");
        }
        return region;
    }

    /** The countries whose holidays are known, by ISO code. */
    public static SortedSet<String> countries() {
        return Stream.concat(
                        Stream.of(ISRAEL),
                        HolidayManager.getSupportedCalendarCodes().stream()
                                .filter(code -> code.length() == 2)
                                .map(code -> code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isHoliday(LocalDate date) {
        return KNOWN.computeIfAbsent(this, region -> new ConcurrentHashMap<>())
                .computeIfAbsent(date.getYear(), this::holidaysOf)
                .contains(date);
    }

    private boolean exists() {
        if (country().equals(ISRAEL)) {
            return parts().isEmpty();
        }
        if (!countries().contains(country())) {
            return false;
        }
        CalendarHierarchy place = manager().getCalendarHierarchy();
        for (String part : parts()) {
            place = place.getChildren().get(part);
            if (place == null) {
                return false;
            }
        }
        return true;
    }

    private Set<LocalDate> holidaysOf(int year) {
        if (code.equals(ISRAEL)) {
            return IsraeliHolidays.of(year);
        }
        // A holiday that moves may be observed in the neighbouring year, as New Year's Day on a Saturday is in the US.
        var dates = new ArrayList<LocalDate>();
        for (int near = year - 1; near <= year + 1; near++) {
            for (Holiday holiday :
                    manager().getHolidays(Year.of(near), HolidayType.PUBLIC_HOLIDAY, parts().toArray(String[]::new))) {
                dates.add(holiday.getActualDate());
                holiday.getObservedDate().ifPresent(dates::add);
            }
        }
        return dates.stream().filter(date -> date.getYear() == year).collect(Collectors.toUnmodifiableSet());
    }

    private HolidayManager manager() {
        return HolidayManager.getInstance(ManagerParameters.create(country().toLowerCase(Locale.ROOT)));
    }

    private String country() {
        return code.substring(0, 2);
    }

    private List<String> parts() {
        return Stream.of(code.split("-", -1))
                .skip(1)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public int compareTo(HolidayRegion other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HolidayRegion region && region.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
