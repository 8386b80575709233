package org.evenkeel.kit.businesstime;

import java.time.Duration;
import java.time.Instant;

/** The time from one moment to before another. */
record Stretch(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Stretch within(Instant earliest, Instant latest) {
        return new Stretch(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to);
    }
}
