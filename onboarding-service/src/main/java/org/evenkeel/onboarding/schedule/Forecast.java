package org.evenkeel.onboarding.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a plan goes on as it stands.
 *
 * @param finishes when each task will be done if each takes its whole limit from now on; when it was, of those that are
 * @param end when the last decisive one is; null where none is decisive
 * @param criticalPath open tasks of which each waits for the one before, the last one deciding the end: each day one of them
 *     slips, the end slips
 */
public record Forecast(Map<String, Instant> finishes, Instant end, List<String> criticalPath) {}
