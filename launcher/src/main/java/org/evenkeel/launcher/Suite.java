package org.evenkeel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.evenkeel.launcher.token.SignIn;

/**
 * The whole suite as processes on this machine: PostgreSQL, identity provider, mailbox, three services, gateway, each
 * kept running until {@link #close()}, which stops them in reverse order.
 */
public final class Suite implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** A process of the suite. */
    public enum Part {
        POSTGRESQL("postgresql"),
        MAILBOX("mailbox"),
        IDENTITY_PROVIDER("identity-provider"),
        COMPLAINTS_SERVICE("complaints-service"),
        ONBOARDING_SERVICE("onboarding-service"),
        ACCOUNTS_SERVICE("accounts-service"),
        GATEWAY("gateway");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** As it is called in messages, logs and folders. */
        public String label() {
            return label;
        }
    }

    static final Set<Part> SERVICES =
            EnumSet.of(Part.COMPLAINTS_SERVICE, Part.ONBOARDING_SERVICE, Part.ACCOUNTS_SERVICE);

    /**
     * What to start and where.
     *
     * @param home the project's folder, with the built modules below it
     * @param environment settings for all processes, beside those of the suite itself
     */
    public record Options(
            Path home,
            DataDirectory data,
            Ports ports,
            Set<Part> parts,
            Map<String, String> environment,
            Consumer<String> progress) {
        public static Options of(Path home, Path data, int port, Consumer<String> progress) {
            return new Options(
                    home, new DataDirectory(data), new Ports(port), EnumSet.allOf(Part.class), Map.of(), progress);
        }

        public Options withParts(Set<Part> chosen) {
            return new Options(home, data, ports, chosen, environment, progress);
        }

        public Options withEnvironment(Map<String, String> extra) {
            return new Options(home, data, ports, parts, extra, progress);
        }
    }

    private final Options options;
    private final Map<Part, Child> children = new LinkedHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Orphans orphans;
    private FileChannel lock;
    private Secrets secrets;
    private Postgres postgres;
    private Programs programs;
    private boolean closing;
    private final Object closeLock = new Object();
    private boolean closed;

    public Suite(Options options) {
        this.options = options;
        this.orphans = new Orphans(options.data().run());
    }

    /** Starts everything and returns when all of it is ready; stops what was started when one part is not. */
    public static Suite start(Path home, Path data, int port, Consumer<String> progress) throws InterruptedException {
        var suite = new Suite(Options.of(home, data, port, progress));
        suite.start();
        return suite;
    }

    public void start() throws InterruptedException {
        try {
            Programs.requireBuilt(options);
            options.data().create();
            lock = options.data().lock();
            orphans.end(
                    List.of(
                            Part.GATEWAY.label(),
                            Part.COMPLAINTS_SERVICE.label(),
                            Part.ONBOARDING_SERVICE.label(),
                            Part.ACCOUNTS_SERVICE.label(),
                            Part.IDENTITY_PROVIDER.label(),
                            Part.MAILBOX.label()),
                    options.progress());
            secrets = Secrets.of(options.data());
            postgres = new Postgres(options.data(), options.ports().postgres(), secrets.internal(), options.progress());
            programs = new Programs(options, postgres, secrets, http);
            postgres.endEarlierRun();
            options.ports().requireFree();
            postgres.prepare();
            Files.writeString(
                    options.data().run().resolve("port"),
                    Integer.toString(options.ports().gateway()));
            startAndAwait(Set.of(Part.POSTGRESQL));
            postgres.createDatabases();
            startAndAwait(Set.of(Part.IDENTITY_PROVIDER, Part.MAILBOX));
            startAndAwait(SERVICES);
            startAndAwait(Set.of(Part.GATEWAY));
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    public URI gateway() {
        return URI.create("http://localhost:" + options.ports().gateway());
    }

    public URI issuer() {
        return issuer(options.ports());
    }

    /** Where the mail that was sent can be read, as {@link Secrets#MAILBOX}. */
    public URI mailbox() {
        return URI.create("http://localhost:" + options.ports().mailbox());
    }

    public DataDirectory data() {
        return options.data();
    }

    /** Passwords of the demo users and the mailbox and the secrets of the demo partners, by name. */
    public Map<String, String> credentials() {
        return secrets.credentials();
    }

    public SignIn signIn() {
        return new SignIn(issuer());
    }

    /** A fresh access token of a demo user or of the demo partner. */
    public String token(String name) {
        return signIn().demo(name, credentials()).accessToken();
    }

    /** For tests that look into a service's database, with the rights of that service. */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database) + "?user=" + database + "&password=" + secrets.of(database);
    }

    /** The process that runs now; another one after a restart. */
    public ProcessHandle process(Part part) {
        return child(part).handle();
    }

    public void awaitReady(Part part) throws InterruptedException {
        child(part).awaitReady(START_LIMIT);
    }

    /** Ends one part for good, for tests of what the others do without it. */
    public void stop(Part part) throws InterruptedException {
        child(part).stop();
    }

    /** Starts a part again that was ended by {@link #stop(Part)}. */
    public void startAgain(Part part) throws InterruptedException {
        startAndAwait(Set.of(part));
    }

    /** Kills a part as a crash would and waits for its death; it is started again by the suite. */
    public void kill(Part part) {
        var process = child(part).handle();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops gateway, services, provider and mailbox, and PostgreSQL in this order; nothing stays behind. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        synchronized (closeLock) {
            if (closed) {
                return;
            }
            closed = true;
            http.shutdownNow();
            stopAll(Set.of(Part.GATEWAY));
            stopAll(SERVICES);
            stopAll(Set.of(Part.IDENTITY_PROVIDER, Part.MAILBOX));
            stopAll(Set.of(Part.POSTGRESQL));
            try {
                if (lock != null) {
                    lock.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Cannot release " + options.data().root(), e);
            }
        }
    }

    static URI issuer(Ports ports) {
        return URI.create("http://localhost:" + ports.identity());
    }

    private void startAndAwait(Set<Part> wanted) throws InterruptedException {
        var started = new ArrayList<Child>();
        var begun = Instant.now();
        synchronized (this) {
            if (closing) {
                throw new InterruptedException("The suite is being stopped");
            }
            for (var part : EnumSet.copyOf(wanted)) {
                if (options.parts().contains(part)) {
                    var child = new Child(programs.of(part), options.data().logs(), orphans, options.progress());
                    children.put(part, child);
                    options.progress().accept("Starting " + part.label());
                    child.start();
                    started.add(child);
                }
            }
        }
        for (var child : started) {
            child.awaitReady(START_LIMIT);
            options.progress()
                    .accept(child.name() + " is ready after "
                            + Duration.between(begun, Instant.now()).toMillis() / 100 / 10.0 + " s");
        }
    }

    private void stopAll(Set<Part> parts) {
        List<Child> affected;
        synchronized (this) {
            affected = children.entrySet().stream()
                    .filter(entry -> parts.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        var stopping = affected.stream()
                .map(child -> Thread.ofPlatform().name("stop-" + child.name()).start(() -> {
                    try {
                        child.stop();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        for (var thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // Somebody is impatient; leaving now would leave processes behind.
                options.progress().accept("Still stopping");
            }
        }
        affected.forEach(child -> options.progress().accept(child.name() + " is stopped"));
    }

    private synchronized Child child(Part part) {
        var child = children.get(part);
        if (child == null) {
            throw new IllegalStateException(part.label() + " is not part of this suite");
        }
        return child;
    }
}
