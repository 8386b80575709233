package org.evenkeel.kit.calendars;

import java.util.UUID;
import org.evenkeel.kit.businesstime.BusinessCalendar;

/**
 * A calendar as its owner last told of it.
 *
 * @param standard whether it applies where nothing else is said
 * @param version moves with each change
 */
public record CalendarCopy(UUID id, String name, boolean standard, BusinessCalendar hours, long version) {}
