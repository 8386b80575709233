package org.evenkeel.launcher;

import java.time.Duration;

/** How long to wait before a dead child is started again: doubling, and short again after a stable run. */
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final Duration stable;
    private Duration next;

    Backoff(Duration first, Duration longest, Duration stable) {
        this.first = first;
        this.longest = longest;
        this.stable = stable;
        this.next = first;
    }

    static Backoff standard() {
        return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    Duration afterRunOf(Duration run) {
        if (run.compareTo(stable) >= 0) {
            next = first;
        }
        var wait = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return wait;
    }
}
