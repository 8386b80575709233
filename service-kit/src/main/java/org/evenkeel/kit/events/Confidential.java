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
    private final String[] reasons;

    /**
     * @param declared types of events, such as {@code org.evenkeel.invoice.disputed}, or kinds of things all of whose events
     *     it is, such as {@code org.evenkeel.invoice}
     * @param reasons the same, of those of which only the reason stays inside
     */
    Confidential(
            @ConfigProperty(name = "evenkeel.feed.confidential") Optional<List<String>> declared,
            @ConfigProperty(name = "evenkeel.feed.confidential-reasons") Optional<List<String>> reasons) {
        this.types = patterns(declared);
        this.reasons = patterns(reasons);
    }

    private static String[] patterns(Optional<List<String>> names) {
        return names.orElse(List.of()).stream()
                .flatMap(name -> Stream.of(name, name + ".%"))
                .toArray(String[]::new);
    }

    /** Patterns, as {@code like} understands them, of the types that an audience is not told. */
    String[] withheldFrom(Audience audience) {
        return outside(audience, types);
    }

    /** The same of the types whose reason an audience is not told. */
    String[] reasonsWithheldFrom(Audience audience) {
        return outside(audience, reasons);
    }

    private static String[] outside(Audience audience, String[] patterns) {
        return switch (audience) {
            case INSIDE -> new String[0];
            case OUTSIDE -> patterns.clone();
        };
    }
}
