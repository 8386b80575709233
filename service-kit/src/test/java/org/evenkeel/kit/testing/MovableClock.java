package org.evenkeel.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The system's clock in the microseconds that the database keeps, which a test can move ahead. */
public final class MovableClock extends Clock {

    /** The one a service under test tells the time by. */
    public static final MovableClock CLOCK = new MovableClock();

    private volatile Duration ahead = Duration.ZERO;

    private MovableClock() {}

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Lets it be a certain time now; it goes on from there. */
    public void setTo(String time) {
        ahead = Duration.between(Instant.now(), Instant.parse(time));
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The services ask for instants only");
    }
}
