package org.evenkeel.benchmarks;

import java.time.Duration;

/**
 * What the command line asks for.
 *
 * @param large also measures over a million complaints
 * @param accounts of so many accounts measures the figures, instead of complaints; 0 for complaints
 * @param time for each measurement, and as long before it to warm up
 */
record Options(boolean large, int accounts, Duration time) {

    static Options of(String... arguments) {
        boolean large = false;
        int accounts = 0;
        int seconds = 10;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--large" -> large = true;
                case "--figures" -> {
                    if (++i == arguments.length || !arguments[i].matches("[1-9]\\d{0,2}000")) {
                        throw new IllegalArgumentException("--figures needs a number of whole thousands up to 999000");
                    }
                    accounts = Integer.parseInt(arguments[i]);
                }
                case "--seconds" -> {
                    if (++i == arguments.length || !arguments[i].matches("[1-9]\\d{0,2}")) {
                        throw new IllegalArgumentException("--seconds needs a number from 1 to 999");
                    }
                    seconds = Integer.parseInt(arguments[i]);
                }
                default ->
                    throw new IllegalArgumentException(
                            "Unknown option " + arguments[i] + "; there are --large, --figures N and --seconds N");
            }
        }
        return new Options(large, accounts, Duration.ofSeconds(seconds));
    }
}
