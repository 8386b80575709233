package org.evenkeel.benchmarks;

import java.time.Duration;

/**
 * What the command line asks for.
 *
 * @param large also measures over a million complaints
 * @param time for each measurement, and as long before it to warm up
 */
record Options(boolean large, Duration time) {

    static Options of(String... arguments) {
        boolean large = false;
        int seconds = 10;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--large" -> large = true;
                case "--seconds" -> {
                    if (++i == arguments.length || !arguments[i].matches("[1-9]\\d{0,2}")) {
                        throw new IllegalArgumentException("--seconds needs a number from 1 to 999");
                    }
                    seconds = Integer.parseInt(arguments[i]);
                }
                default ->
                    throw new IllegalArgumentException(
                            "Unknown option " + arguments[i] + "; there are --large and --seconds N");
            }
        }
        return new Options(large, Duration.ofSeconds(seconds));
    }
}
