package org.evenkeel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A process of the suite that is kept running: when it dies it is reported and started again, ever later when it keeps
 * dying, until {@link #stop} is called.
 */
final class Child {
    private static final long LOG_LIMIT = 10_000_000;
    private static final int DEATHS_AT_START = 3;
    private static final Duration GRACE = Duration.ofSeconds(20);

    /** How a process is asked to end; it is ended by force when it does not. */
    @FunctionalInterface
    interface Farewell {
        void say(Process process) throws IOException, InterruptedException;
    }

    /** What to run and how to know it. */
    record Spec(
            String name,
            List<String> command,
            Map<String, String> environment,
            BooleanSupplier readiness,
            Farewell farewell) {}

    private final Spec spec;
    private final BoundedLog log;
    private final Orphans orphans;
    private final Consumer<String> report;
    private final Backoff backoff;

    private Process process;
    private Thread watcher;
    private boolean stopping;
    private volatile int deaths;

    Child(Spec spec, Path logs, Orphans orphans, Consumer<String> report) {
        this(spec, logs, orphans, report, Backoff.standard());
    }

    Child(Spec spec, Path logs, Orphans orphans, Consumer<String> report, Backoff backoff) {
        this.spec = spec;
        this.log = new BoundedLog(logs.resolve(spec.name() + ".log"), LOG_LIMIT);
        this.orphans = orphans;
        this.report = report;
        this.backoff = backoff;
    }

    String name() {
        return spec.name();
    }

    List<String> lastLines() {
        return log.lastLines();
    }

    synchronized ProcessHandle handle() {
        if (process == null) {
            throw new IllegalStateException(spec.name() + " was not started");
        }
        return process.toHandle();
    }

    synchronized void start() {
        if (stopping || process != null) {
            throw new IllegalStateException(spec.name() + " is stopping or already started");
        }
        process = spawn();
        watcher = Thread.ofPlatform().daemon().name("watch-" + spec.name()).start(this::watch);
    }

    /** Waits until it answers; a child that keeps dying before that refuses the start. */
    void awaitReady(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        int deathsBefore = deaths;
        while (!spec.readiness().getAsBoolean()) {
            if (isStopping()) {
                throw new InterruptedException(spec.name() + " is being stopped");
            }
            int died = deaths - deathsBefore;
            if (died >= DEATHS_AT_START) {
                throw new StartRefused(spec.name() + " died " + died + " times while starting; see " + log.file());
            }
            if (System.nanoTime() > deadline) {
                throw new StartRefused(spec.name() + " was not ready after " + limit.toSeconds()
                        + " seconds; the end of " + log.file() + ":\n  " + String.join("\n  ", log.lastLines()));
            }
            Thread.sleep(100);
        }
    }

    /** Ends the process, first politely, and keeps it ended. */
    void stop() throws InterruptedException {
        Process last;
        Thread watching;
        synchronized (this) {
            stopping = true;
            notifyAll();
            last = process;
            watching = watcher;
        }
        if (last == null) {
            return;
        }
        var descendants = last.descendants().toList();
        if (last.isAlive()) {
            try {
                spec.farewell().say(last);
            } catch (IOException e) {
                report.accept(spec.name() + " could not be asked to end: " + e.getMessage());
            }
            if (!last.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                report.accept(spec.name() + " did not end within " + GRACE.toSeconds() + " s and is ended by force");
                descendants.forEach(ProcessHandle::destroyForcibly);
                last.destroyForcibly().waitFor();
            }
        }
        watching.join();
        orphans.forget(spec.name());
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private Process spawn() {
        try {
            var builder = new ProcessBuilder(ownSession(spec.command())).redirectErrorStream(true);
            builder.environment().putAll(spec.environment());
            var started = builder.start();
            orphans.remember(spec.name(), started.toHandle());
            started.getOutputStream().close();
            Thread.ofPlatform().daemon().name("log-" + spec.name()).start(() -> log.copy(started.getInputStream()));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot start " + spec.name() + ": " + spec.command().getFirst(), e);
        }
    }

    private void watch() {
        try {
            while (true) {
                Process current;
                synchronized (this) {
                    current = process;
                }
                long begun = System.nanoTime();
                int code = current.waitFor();
                if (isStopping()) {
                    return;
                }
                deaths++;
                var wait = backoff.afterRunOf(Duration.ofNanos(System.nanoTime() - begun));
                report.accept(spec.name() + " ended unexpectedly (exit code " + code + "); starting it again in "
                        + wait.toMillis() / 1000.0 + " s. The end of " + log.file() + ":\n  "
                        + String.join("\n  ", log.lastLines()));
                if (!restartAfter(wait)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean restartAfter(Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        for (long left = wait.toMillis(); left > 0 && !stopping; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        if (stopping) {
            return false;
        }
        process = spawn();
        return true;
    }

    /** A session of its own, so that Ctrl-C reaches the launcher only, which then stops all in order. */
    private static List<String> ownSession(List<String> command) {
        var full = new ArrayList<String>();
        if (Path.of("/usr/bin/setsid").toFile().canExecute()) {
            full.add("/usr/bin/setsid");
        } else if (Path.of("/usr/bin/perl").toFile().canExecute()) {
            full.addAll(List.of("/usr/bin/perl", "-e", "setpgrp(0, 0); exec @ARGV", "--"));
        }
        full.addAll(command);
        return full;
    }
}
