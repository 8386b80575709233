package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.launcher.Suite;

/** Processor time that the measured processes have used so far, user and system, as Linux counts it. */
final class CpuMeter {

    enum Share {
        GATEWAY,
        SERVICE,
        /** Sessions of the complaints database, and what PostgreSQL does for all: writing its log, checkpoints. */
        DATABASE,
        /** Sessions of the other services' databases, who follow the feed of complaints. */
        OTHER_DATABASES,
        /** The other services themselves; not part of the sum. */
        OTHER_SERVICES,
        /** What gateway and service spent on compiling themselves, which ends after a while; contained in theirs. */
        COMPILING
    }

    /** Linux counts in these, whatever its own clock ticks in. */
    private static final double MILLIS_PER_TICK = 10;

    private static final Path PROC = Path.of("/proc");

    private final Suite suite;

    CpuMeter(Suite suite) {
        this.suite = suite;
    }

    /** Milliseconds by share. */
    record Reading(Map<Share, Double> millis) {

        static Reading none() {
            return new Reading(Map.of());
        }

        Reading and(Reading other) {
            return combined(other, 1);
        }

        Reading since(Reading earlier) {
            return combined(earlier, -1);
        }

        double of(Share share) {
            return millis.getOrDefault(share, 0.0);
        }

        /** Gateway, complaints-service and all of PostgreSQL. */
        double all() {
            return millis.values().stream().mapToDouble(Double::doubleValue).sum()
                    - of(Share.COMPILING)
                    - of(Share.OTHER_SERVICES);
        }

        private Reading combined(Reading other, int sign) {
            var sum = new EnumMap<Share, Double>(Share.class);
            for (var share : Share.values()) {
                sum.put(share, of(share) + sign * other.of(share));
            }
            return new Reading(sum);
        }
    }

    Reading read() {
        var millis = new EnumMap<Share, Double>(Share.class);
        var gateway = suite.process(Suite.Part.GATEWAY);
        var service = suite.process(Suite.Part.COMPLAINTS_SERVICE);
        millis.put(Share.GATEWAY, used(gateway, false));
        millis.put(Share.SERVICE, used(service, false));
        millis.put(
                Share.OTHER_SERVICES,
                used(suite.process(Suite.Part.ACCOUNTS_SERVICE), false)
                        + used(suite.process(Suite.Part.ONBOARDING_SERVICE), false));
        millis.put(Share.COMPILING, compiling(gateway) + compiling(service));
        var postmaster = suite.process(Suite.Part.POSTGRESQL);
        millis.put(Share.DATABASE, used(postmaster, true));
        for (var session : postmaster.children().toList()) {
            millis.merge(share(session), used(session, false), Double::sum);
        }
        return new Reading(millis);
    }

    private static Share share(ProcessHandle session) {
        var title = content(folder(session), "cmdline");
        boolean other = List.of("accounts", "onboarding", "identity", "gateway").stream()
                .anyMatch(database -> title.startsWith("postgres: " + database + " "));
        return other ? Share.OTHER_DATABASES : Share.DATABASE;
    }

    private static double compiling(ProcessHandle process) {
        var threads = folder(process).resolve("task");
        try (var all = Files.list(threads)) {
            return all.map(thread -> content(thread, "stat"))
                    .filter(stat -> stat.contains("(C1 Compiler") || stat.contains("(C2 Compiler"))
                    .mapToDouble(stat -> used(stat, false))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double used(ProcessHandle process, boolean withDead) {
        var stat = content(folder(process), "stat");
        return stat.isEmpty() ? 0 : used(stat, withDead);
    }

    /** @param withDead adds what its children had used when they ended */
    private static double used(String stat, boolean withDead) {
        // The name before it, in parentheses, may hold anything.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        if (withDead) {
            ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static Path folder(ProcessHandle process) {
        return PROC.resolve(Long.toString(process.pid()));
    }

    /** Empty where the process or thread has just ended. */
    private static String content(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
