package org.evenkeel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers which processes belong to a data directory, so that those which outlived a killed launcher can be ended by
 * the next one. A number alone proves nothing, numbers are used again: start time and program must agree too.
 */
final class Orphans {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final List<String> PROGRAMS = List.of("java", "postgres", "setsid", "unshare", "perl");

    private final Path folder;

    Orphans(Path folder) {
        this.folder = folder;
    }

    void remember(String name, ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.now());
        try {
            Files.writeString(file(name), process.pid() + " " + started + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remember " + name, e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot forget " + name, e);
        }
    }

    /** Ends what an earlier launcher left running; PostgreSQL is left to {@link Postgres}, which ends it properly. */
    void end(List<String> names, Consumer<String> report) throws InterruptedException {
        var left = new ArrayList<ProcessHandle>();
        for (var name : names) {
            find(name).ifPresent(orphan -> {
                report.accept("Ending " + name + " (process " + orphan.pid() + "), left over from an earlier run");
                orphan.destroy();
                left.add(orphan);
            });
        }
        if (!awaitEnd(left, GRACE)) {
            left.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(left, GRACE);
        }
        names.forEach(this::forget);
    }

    Optional<ProcessHandle> find(String name) {
        try {
            if (!Files.exists(file(name))) {
                return Optional.empty();
            }
            var parts = Files.readString(file(name)).strip().split(" ", 2);
            if (parts.length < 2) {
                return Optional.empty(); // written while the machine went down
            }
            var started = Instant.parse(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isSame(process, started));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(name), e);
        }
    }

    private static boolean isSame(ProcessHandle process, Instant started) {
        var sameTime = process.info()
                .startInstant()
                .filter(time -> Duration.between(time, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .isPresent();
        var program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("");
        return sameTime && PROGRAMS.contains(program);
    }

    private static boolean awaitEnd(List<ProcessHandle> processes, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
