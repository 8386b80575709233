package org.evenkeel.accounts.calendar.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.businesstime.HolidayRegion;
import org.evenkeel.kit.businesstime.InvalidBusinessTime;
import org.evenkeel.kit.businesstime.WorkingHours;
import org.evenkeel.kit.problem.InvalidRequest;

@Schema(name = "Hours", description = "When the firm works")
record Hours(
        @NotBlank @Size(max = 50) @Schema(description = "Of the IANA database", examples = "Europe/Bratislava")
        String zone,

        @NotNull
        @Size(min = 1, max = 7)
        @Schema(
                description = "Hours of each weekday in local time, several where there is a break; a weekday that is"
                        + " missing is free, and the end of the day is 24:00",
                examples = "{\"MONDAY\": [\"09:00-12:00\", \"13:00-17:00\"], \"TUESDAY\": [\"09:00-17:00\"]}")
        Map<DayOfWeek, @NotNull @Size(max = 12) List<@NotNull @Size(max = 11) String>> week,

        @Size(max = 10)
        @Schema(
                description = "Countries (ISO 3166) and parts of them whose public holidays are free",
                examples = "[\"SK\", \"GB-ENG\"]")
        List<@NotNull @Size(max = 30) String> holidays,

        @Size(max = 2000) @Schema(description = "Further free days", examples = "[\"2026-12-31\"]")
        List<@NotNull LocalDate> closedDays,

        @Size(max = 2000)
        @Schema(
                description = "Days worked against the rule, with their hours",
                examples = "{\"2026-12-19\": [\"09:00-13:00\"]}")
        Map<LocalDate, @NotNull @Size(max = 12) List<@NotNull @Size(max = 11) String>> openDays) {

    private static final String FIELD = "hours.";

    static Hours of(BusinessCalendar calendar) {
        return new Hours(
                calendar.zone().getId(),
                texts(calendar.week()),
                texts(calendar.holidays()),
                List.copyOf(calendar.closedDays()),
                texts(calendar.openDays()));
    }

    /** @throws InvalidRequest naming the field that breaks a rule of business time */
    BusinessCalendar calendar() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new InvalidRequest(
                    FIELD + "zone", "must be a time zone of the IANA database such as Europe/Bratislava");
        }
        var worked = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        week.forEach((day, texts) -> worked.put(day, parsed("week." + day, texts, WorkingHours::parse)));
        var opened = new TreeMap<LocalDate, List<WorkingHours>>();
        if (openDays != null) {
            openDays.forEach((day, texts) -> opened.put(day, parsed("openDays." + day, texts, WorkingHours::parse)));
        }
        var regions = holidays == null ? List.<HolidayRegion>of() : parsed("holidays", holidays, HolidayRegion::parse);
        try {
            return new BusinessCalendar(
                    ZoneId.of(zone),
                    worked,
                    new TreeSet<>(regions),
                    closedDays == null ? null : new TreeSet<>(closedDays),
                    opened);
        } catch (InvalidBusinessTime broken) {
            throw new InvalidRequest(FIELD + broken.field(), broken.rule());
        }
    }

    private static <T> List<T> parsed(String field, List<String> texts, Function<String, T> parser) {
        try {
            return texts.stream().map(parser).toList();
        } catch (InvalidBusinessTime broken) {
            throw new InvalidRequest(FIELD + field, broken.rule());
        }
    }

    private static <K> Map<K, List<String>> texts(Map<K, List<WorkingHours>> hours) {
        var texts = new LinkedHashMap<K, List<String>>();
        hours.forEach((day, worked) -> texts.put(day, texts(worked)));
        return texts;
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
