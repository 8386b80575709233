package org.evenkeel.kit.businesstime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * One stretch of working hours within one day, in local time and whole minutes; as text {@code 09:00-12:00}.
 *
 * @param opens the first minute worked
 * @param closes the first minute not worked any more; midnight means the end of the day and is written 24:00
 */
public record WorkingHours(LocalTime opens, LocalTime closes) {

    private static final Pattern TEXT =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

    public WorkingHours {
        if (opens == null || closes == null) {
            throw new InvalidBusinessTime("hours", "must have an opening and a closing time");
        }
        if (hasSeconds(opens) || hasSeconds(closes)) {
            throw new InvalidBusinessTime("hours", "must be in whole minutes");
        }
        if (!opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
            throw new InvalidBusinessTime("hours", "must close after they open and not run past midnight");
        }
    }

    @JsonCreator
    public static WorkingHours parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidBusinessTime("hours", "must look like 09:00-12:00, with 24:00 for the end of the day");
        }
        boolean untilMidnight = parts.group(3) == null;
        if (!untilMidnight && text.endsWith("-00:00")) {
            throw new InvalidBusinessTime("hours", "must write the end of the day as 24:00");
        }
        return new WorkingHours(
                LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))),
                untilMidnight
                        ? LocalTime.MIDNIGHT
                        : LocalTime.of(Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))));
    }

    boolean closeAtMidnight() {
        return closes.equals(LocalTime.MIDNIGHT);
    }

    /** Whether these hours, the earlier ones, reach into the later ones. */
    boolean reachInto(WorkingHours later) {
        return closeAtMidnight() || closes.isAfter(later.opens);
    }

    private static boolean hasSeconds(LocalTime time) {
        return time.getSecond() != 0 || time.getNano() != 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return opens + "-" + (closeAtMidnight() ? "24:00" : closes);
    }
}
