package org.evenkeel.kit;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Something that is asked for often and changes seldom, remembered for a while. Another process that does not hear of a
 * change answers by the old one for at most that long.
 */
public final class Remembered<T> {

    /** @param since as {@link System#nanoTime} tells: how long it is remembered has nothing to do with the time of day */
    private record Answer<T>(T value, long since) {}

    private final long nanos;
    private final Supplier<T> source;
    private volatile Answer<T> answer;

    public Remembered(Duration time, Supplier<T> source) {
        this.nanos = time.toNanos();
        this.source = source;
    }

    public T get() {
        var known = answer;
        if (known == null || System.nanoTime() - known.since > nanos) {
            known = new Answer<>(source.get(), System.nanoTime());
            answer = known;
        }
        return known.value;
    }

    /** Asks again the next time. */
    public void forget() {
        answer = null;
    }
}
