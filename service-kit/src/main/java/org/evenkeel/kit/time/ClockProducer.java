package org.evenkeel.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one source of time; tests replace it. */
class ClockProducer {

    /** What PostgreSQL keeps: a finer time would be answered at first and be another when it is read again. */
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** @param ahead how far in the future the service lives, to see in a trial what becomes of deadlines */
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "evenkeel.clock.ahead", defaultValue = "0s") Duration ahead) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), ahead), MICROSECOND);
    }
}
