package org.evenkeel.kit.businesstime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * How long a limit is, and in what it is counted. As text, a mark and an ISO 8601 duration:
 *
 * <ul>
 *   <li>{@code business:PT4H}, {@code business:PT1H30M}: working hours and minutes;
 *   <li>{@code business:P2D}: whole working days; the day the limit starts in is not counted, and it ends when the last day
 *       closes. {@code business:P0D} is the close of the same day;
 *   <li>{@code calendar:P15D}, {@code calendar:P8W}: days and weeks of the calendar, working days or not; the day the limit
 *       starts in is not counted, and it ends when the last day ends, at midnight.
 * </ul>
 */
public record BusinessDuration(Unit unit, long amount) {

    public enum Unit {
        BUSINESS_MINUTES,
        BUSINESS_DAYS,
        CALENDAR_DAYS,
        CALENDAR_WEEKS
    }

    private static final int DAYS_PER_WEEK = 7;
    private static final long MOST_DAYS = 3_660;
    private static final long MOST_MINUTES = MOST_DAYS * 24 * 60;
    private static final Pattern TIME = Pattern.compile("business:(PT(?:\\d{1,6}H)?(?:\\d{1,8}M)?)");
    private static final Pattern DAYS = Pattern.compile("(business|calendar):P(\\d{1,5})D");
    private static final Pattern WEEKS = Pattern.compile("calendar:P(\\d{1,4})W");

    public BusinessDuration {
        if (unit == null) {
            throw new InvalidBusinessTime("limit", "must have a unit");
        }
        long least = unit == Unit.BUSINESS_MINUTES ? 1 : 0;
        long most =
                switch (unit) {
                    case BUSINESS_MINUTES -> MOST_MINUTES;
                    case BUSINESS_DAYS, CALENDAR_DAYS -> MOST_DAYS;
                    case CALENDAR_WEEKS -> MOST_DAYS / DAYS_PER_WEEK;
                };
        if (amount < least || amount > most) {
            throw new InvalidBusinessTime("limit", "must be at least one minute and at most ten years long");
        }
    }

    public static BusinessDuration businessHours(long hours) {
        return new BusinessDuration(Unit.BUSINESS_MINUTES, Math.multiplyExact(hours, 60L));
    }

    public static BusinessDuration businessMinutes(long minutes) {
        return new BusinessDuration(Unit.BUSINESS_MINUTES, minutes);
    }

    public static BusinessDuration businessDays(long days) {
        return new BusinessDuration(Unit.BUSINESS_DAYS, days);
    }

    public static BusinessDuration calendarDays(long days) {
        return new BusinessDuration(Unit.CALENDAR_DAYS, days);
    }

    public static BusinessDuration calendarWeeks(long weeks) {
        return new BusinessDuration(Unit.CALENDAR_WEEKS, weeks);
    }

    @JsonCreator
    public static BusinessDuration parse(String text) {
        var days = DAYS.matcher(text);
        if (days.matches()) {
            Unit unit = days.group(1).equals("business") ? Unit.BUSINESS_DAYS : Unit.CALENDAR_DAYS;
            return new BusinessDuration(unit, Long.parseLong(days.group(2)));
        }
        var weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return calendarWeeks(Long.parseLong(weeks.group(1)));
        }
        var time = TIME.matcher(text);
        if (time.matches()) {
            try {
                return businessMinutes(Duration.parse(time.group(1)).toMinutes());
            } catch (DateTimeParseException withoutHoursAndMinutes) {
                throw malformed();
            }
        }
        throw malformed();
    }

    private static InvalidBusinessTime malformed() {
        return new InvalidBusinessTime(
                "limit", "must look like business:PT4H, business:PT1H30M, business:P2D, calendar:P15D or calendar:P8W");
    }

    Duration time() {
        if (unit != Unit.BUSINESS_MINUTES) {
            throw new IllegalStateException(this + " is not counted in minutes");
        }
        return Duration.ofMinutes(amount);
    }

    long days() {
        return switch (unit) {
            case BUSINESS_DAYS, CALENDAR_DAYS -> amount;
            case CALENDAR_WEEKS -> amount * DAYS_PER_WEEK;
            case BUSINESS_MINUTES -> throw new IllegalStateException(this + " is not counted in days");
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return switch (unit) {
            case BUSINESS_MINUTES -> "business:" + Duration.ofMinutes(amount);
            case BUSINESS_DAYS -> "business:P" + amount + "D";
            case CALENDAR_DAYS -> "calendar:P" + amount + "D";
            case CALENDAR_WEEKS -> "calendar:P" + amount + "W";
        };
    }
}
