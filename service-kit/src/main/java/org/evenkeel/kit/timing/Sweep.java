package org.evenkeel.kit.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Lets rows take effect once their due date has come. The due date stands in the row; the timer only wakes the sweep up. A bean
 * that implements this is run by itself, by one replica at a time; since nothing but the row's lock makes sure that it takes
 * effect once, it may as well be run by two.
 */
public interface Sweep {

    /** Stays the same for ever: by it the replicas know that they mean the same sweep. */
    String name();

    /** How long to rest after a run. */
    default Duration every() {
        return Duration.ofSeconds(30);
    }

    /** How many rows share a transaction. */
    default int batch() {
        return 100;
    }

    /**
     * Finds rows that are due, without locking them, in a transaction of its own.
     *
     * @param after only rows with a greater id, in the order of ids, so that one that fails does not stand in the others' way
     * @param most how many at most
     */
    List<UUID> due(Instant now, UUID after, int most);

    /**
     * Lets rows take effect, in a transaction of its own. Another process may have been there since they were found, so the
     * rows have to be read anew with their condition and {@code for update skip locked}, and only those may take effect.
     *
     * @return how many took effect
     */
    int act(List<UUID> ids, Instant now);
}
