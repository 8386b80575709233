package org.evenkeel.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import org.evenkeel.launcher.Ports;
import org.evenkeel.launcher.Suite;
import org.postgresql.util.PSQLException;

/** Starts a suite of its own, measures it and prints what it found. Nothing stays behind. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String... arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        var home = Path.of(System.getProperty("evenkeel.home", ".")).toAbsolutePath();
        var data = Files.createTempDirectory("evenkeel-benchmarks");
        var ports = Ports.free();
        var suite = new Suite(Suite.Options.of(home, data, ports.gateway(), Benchmarks::say));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            suite.close();
            delete(data);
        }));
        double loadBefore = load();
        suite.start();
        if (options.accounts() > 0) {
            new FigureMeasurements(suite, ports, options.time(), Benchmarks::say).run(options.accounts());
        } else {
            measure(options, loadBefore, new Measurements(suite, ports, options.time(), Benchmarks::say));
        }
        System.exit(0);
    }

    private static void measure(Options options, double loadBefore, Measurements measurements)
            throws SQLException, IOException, InterruptedException {
        int small = 10_000;
        measurements.prepare();
        measurements.fillUpTo(small);
        var atSmall = measurements.reads("10,000");
        measurements.intakeAgainstFloor();
        measurements.importAgainstCopy();
        if (options.large()) {
            try {
                measurements.fillUpTo(1_000_000);
                measurements.compare(atSmall, measurements.reads("1,000,000"));
            } catch (PSQLException slow) {
                measurements.note("1,000,000 complaints could not be filled in: " + slow.getMessage());
            }
        }
        measurements.note("%d processors; load average %.1f before the start and %.1f at the end"
                .formatted(Runtime.getRuntime().availableProcessors(), loadBefore, load()));
        measurements.print();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Progress goes beside the table, so that the table can be kept alone. */
    static void say(String line) {
        System.err.println(Instant.now().toString().substring(11, 19) + " " + line);
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            say("Could not delete " + folder + ": " + e);
        }
    }
}
