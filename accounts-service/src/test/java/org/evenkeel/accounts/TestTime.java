package org.evenkeel.accounts;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.evenkeel.kit.testing.MovableClock;

/** Puts the clock that tests can move in the place of the system's. */
class TestTime {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return MovableClock.CLOCK;
    }
}
