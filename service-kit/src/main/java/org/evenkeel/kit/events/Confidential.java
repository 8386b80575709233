package org.evenkeel.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.events.EventFeed.Audience;

/** Which events stay inside the firm: the same for the feed and for the history of a thing. */
@ApplicationScoped
class Confidential {

    private final String[] types;

    /**
     * @param declared types of events, such as {@code org.evenkeel.invoice.disputed}, or kinds of things all of whose events
     *     it is, such as {@code org.evenkeel.invoice}
     */
    Confidential(@ConfigProperty(name = "evenkeel.feed.confidential") Optional<List<String>> declared) {
        this.types = declared.orElse(List.of()).stream()
                .flatMap(name -> Stream.of(name, name + ".%"))
                .toArray(String[]::new);
    }

    /** Patterns, as {@code like} understands them, of the types that an audience is not told. */
    String[] withheldFrom(Audience audience) {
        return switch (audience) {
            case INSIDE -> new String[0];
            case OUTSIDE -> types.clone();
        };
    }
}
