package org.evenkeel.kit.calendars;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "evenkeel.calendars")
public interface CalendarConfig {

    /** Types of the events that tell of a calendar, each time the whole of it; where absent, no copies are kept. */
    Optional<Set<String>> events();

    /** Where the hours are meant by which this service reckons until the first calendar has arrived. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** For how long the standard calendar may be out of date in a process that did not itself hear of the change. */
    @WithDefault("10s")
    Duration freshness();
}
