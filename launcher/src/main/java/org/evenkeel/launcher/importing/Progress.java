package org.evenkeel.launcher.importing;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A bar that redraws itself at a terminal, and a line now and then where there is none. */
final class Progress {
    private static final int WIDTH = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final boolean terminal;
    private Instant lastLine = Instant.EPOCH;

    private Progress(boolean terminal) {
        this.terminal = terminal;
    }

    static Progress ofThisTerminal() {
        // Since JDK 22 there is a console object without a terminal too.
        var console = System.console();
        return new Progress(console != null && console.isTerminal());
    }

    void show(JsonNode state) {
        if (terminal) {
            System.out.print("\r" + bar(state) + "\u001b[K");
            System.out.flush();
        } else if (Instant.now().isAfter(lastLine.plus(BETWEEN_LINES))) {
            System.out.println(counts(state));
            lastLine = Instant.now();
        }
    }

    void end(JsonNode state) {
        if (terminal) {
            System.out.println("\r" + bar(state) + "\u001b[K");
        } else {
            System.out.println(counts(state));
        }
    }

    private static String bar(JsonNode state) {
        int done = (int) (WIDTH * share(state));
        return "[" + "#".repeat(done) + "-".repeat(WIDTH - done) + "] " + counts(state);
    }

    private static String counts(JsonNode state) {
        return "%3d %%  %,d added, %,d known, %,d refused"
                .formatted(
                        (int) (100 * share(state)),
                        state.path("rowsAdded").asLong(),
                        state.path("rowsKnown").asLong(),
                        state.path("rowsRefused").asLong());
    }

    private static double share(JsonNode state) {
        if ("DONE".equals(state.path("status").asString(""))) {
            return 1;
        }
        long total = state.path("bytesTotal").asLong(0);
        return total <= 0 ? 0 : Math.min(1, (double) state.path("bytesRead").asLong() / total);
    }
}
