package org.evenkeel.kit.calendars;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.events.EventHandler;

/** Keeps the copies up with what is told of calendars. */
@ApplicationScoped
class CalendarNews implements EventHandler<CalendarCopy> {

    private final Calendars calendars;
    private final CalendarConfig config;

    CalendarNews(Calendars calendars, CalendarConfig config) {
        this.calendars = calendars;
        this.config = config;
    }

    @Override
    public Set<String> types() {
        return config.events().orElse(Set.of());
    }

    @Override
    public Class<CalendarCopy> data() {
        return CalendarCopy.class;
    }

    @Override
    public void handle(CloudEvent event, UUID accountId, CalendarCopy calendar) {
        var toldAt = Objects.requireNonNull(event.getTime(), "An event of a calendar says when it happened");
        calendars.keep(calendar, toldAt.toInstant());
    }
}
