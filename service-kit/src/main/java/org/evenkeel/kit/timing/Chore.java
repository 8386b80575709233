package org.evenkeel.kit.timing;

import java.time.Duration;
import java.time.Instant;

/**
 * Upkeep that is done now and then, by one replica at a time. For rows of which each has to take effect once see
 * {@link Sweep}.
 */
public interface Chore {

    /** Stays the same for ever: by it the replicas know that they mean the same chore. */
    String name();

    /** How long to rest after it was done. */
    Duration every();

    /** Does it. Where it throws, that is logged and it is tried again next time. */
    void run(Instant now);
}
