package org.evenkeel.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.evenkeel.launcher.token.SignIn;

/**
 * The whole suite as processes on this machine: PostgreSQL, identity provider, three services, gateway, each kept
 * running until {@link #close()}, which stops them in reverse order.
 */
public final class Suite implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** A process of the suite. */
    public enum Part {
        POSTGRESQL("postgresql"),
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

    private static final Set<Part> SERVICES =
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
    private Map<String, String> secrets;
    private Map<String, String> credentials;
    private boolean passwordsAreNew;
    private Postgres postgres;
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
            requireBuilt();
            options.data().create();
            lock = options.data().lock();
            orphans.end(
                    List.of(
                            Part.GATEWAY.label(),
                            Part.COMPLAINTS_SERVICE.label(),
                            Part.ONBOARDING_SERVICE.label(),
                            Part.ACCOUNTS_SERVICE.label(),
                            Part.IDENTITY_PROVIDER.label()),
                    options.progress());
            readSecrets();
            postgres = new Postgres(options.data(), options.ports().postgres(), secrets, options.progress());
            postgres.endEarlierRun();
            options.ports().requireFree();
            postgres.prepare();
            Files.writeString(
                    options.data().run().resolve("port"),
                    Integer.toString(options.ports().gateway()));
            startAndAwait(Set.of(Part.POSTGRESQL));
            postgres.createDatabases();
            startAndAwait(Set.of(Part.IDENTITY_PROVIDER));
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

    public DataDirectory data() {
        return options.data();
    }

    /** Passwords of the demo users and the secret of the demo partner, by name. */
    public Map<String, String> credentials() {
        return Map.copyOf(credentials);
    }

    public SignIn signIn() {
        return new SignIn(issuer());
    }

    /** A fresh access token of a demo user or of the demo partner. */
    public String token(String name) {
        return signIn().demo(name, credentials).accessToken();
    }

    /** For tests that look into a service's database, with the rights of that service. */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database) + "?user=" + database + "&password=" + secrets.get(database);
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

    /** Stops gateway, services, provider and PostgreSQL in this order; nothing stays behind. */
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
            stopAll(Set.of(Part.IDENTITY_PROVIDER));
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
                    var child = new Child(spec(part), options.data().logs(), orphans, options.progress());
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

    private void readSecrets() {
        var data = options.data();
        var names = new ArrayList<>(Postgres.DATABASES);
        names.add(Postgres.SUPERUSER);
        names.addAll(List.of("evenkeel-gateway", "complaints-service", "onboarding-service", "accounts-service"));
        secrets = data.readOrCreate(data.secretsFile(), names, 32);
        passwordsAreNew = !Files.exists(data.credentialsFile());
        // People type theirs; the partner's must withstand guessing, which nobody counts.
        data.readOrCreate(data.credentialsFile(), List.of(DemoUsers.PARTNER), 32);
        credentials = data.readOrCreate(data.credentialsFile(), DemoUsers.NAMES, 6);
    }

    private void requireBuilt() {
        var missing = options.parts().stream()
                .filter(part -> SERVICES.contains(part) || part == Part.GATEWAY)
                .map(this::quarkusJar)
                .filter(jar -> !Files.exists(jar))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused("Not built yet: " + missing + ". Use ./run, which builds what is missing.");
        }
    }

    private Path quarkusJar(Part part) {
        return options.home().resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private Child.Spec spec(Part part) {
        return switch (part) {
            case POSTGRESQL -> postgres.spec();
            case IDENTITY_PROVIDER -> identityProvider();
            case GATEWAY -> quarkus(part, options.ports().gateway(), gatewayEnvironment(), "256m");
            case COMPLAINTS_SERVICE ->
                quarkus(part, options.ports().complaints(), serviceEnvironment(part, "complaints"), "512m");
            case ONBOARDING_SERVICE ->
                quarkus(part, options.ports().onboarding(), serviceEnvironment(part, "onboarding"), "512m");
            case ACCOUNTS_SERVICE ->
                quarkus(part, options.ports().accounts(), serviceEnvironment(part, "accounts"), "512m");
        };
    }

    private Child.Spec identityProvider() {
        var ports = options.ports();
        var environment = new HashMap<>(options.environment());
        environment.put("SERVER_PORT", Integer.toString(ports.identity()));
        environment.put("EVENKEEL_ISSUER", issuer().toString());
        environment.put("EVENKEEL_GATEWAY_PORT", Integer.toString(ports.gateway()));
        environment.put("EVENKEEL_DB_URL", postgres.jdbcUrl("identity"));
        environment.put("EVENKEEL_DB_USER", "identity");
        environment.put("EVENKEEL_DB_PASSWORD", secrets.get("identity"));
        environment.put("EVENKEEL_CREDENTIALS", options.data().credentialsFile().toString());
        environment.put("EVENKEEL_RESET_PASSWORDS", Boolean.toString(passwordsAreNew));
        environment.put("EVENKEEL_SECRET_GATEWAY", secrets.get("evenkeel-gateway"));
        environment.put("EVENKEEL_SECRET_COMPLAINTS", secrets.get("complaints-service"));
        environment.put("EVENKEEL_SECRET_ONBOARDING", secrets.get("onboarding-service"));
        environment.put("EVENKEEL_SECRET_ACCOUNTS", secrets.get("accounts-service"));
        environment.put("EVENKEEL_SECRET_PARTNER", credentials.get(DemoUsers.PARTNER));
        var command = java("128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", launcherClassPath(), "org.evenkeel.launcher.identity.IdentityProvider"));
        return new Child.Spec(
                Part.IDENTITY_PROVIDER.label(),
                command,
                environment,
                answers(ports.identity(), "/.well-known/openid-configuration"),
                Process::destroy);
    }

    private Map<String, String> serviceEnvironment(Part part, String database) {
        var environment = new HashMap<String, String>();
        environment.put("EVENKEEL_DB_URL", postgres.jdbcUrl(database));
        environment.put("EVENKEEL_DB_USER", database);
        environment.put("EVENKEEL_DB_PASSWORD", secrets.get(database));
        environment.put("EVENKEEL_GATEWAY_URL", local(options.ports().gateway()));
        environment.put("EVENKEEL_SERVICE_SECRET", secrets.get(part.label()));
        environment.put(
                "EVENKEEL_FILES_DIR",
                options.data().files().resolve(part.label()).toString());
        return environment;
    }

    private Map<String, String> gatewayEnvironment() {
        var ports = options.ports();
        var environment = new HashMap<String, String>();
        environment.put("EVENKEEL_DB_URL", "postgresql://127.0.0.1:" + ports.postgres() + "/gateway");
        environment.put("EVENKEEL_DB_USER", "gateway");
        environment.put("EVENKEEL_DB_PASSWORD", secrets.get("gateway"));
        environment.put("EVENKEEL_COMPLAINTS_URL", local(ports.complaints()));
        environment.put("EVENKEEL_ONBOARDING_URL", local(ports.onboarding()));
        environment.put("EVENKEEL_ACCOUNTS_URL", local(ports.accounts()));
        environment.put("EVENKEEL_GATEWAY_SECRET", secrets.get("evenkeel-gateway"));
        return environment;
    }

    private Child.Spec quarkus(Part part, int port, Map<String, String> own, String heap) {
        var environment = new HashMap<>(options.environment());
        environment.putAll(own);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("EVENKEEL_ISSUER", issuer().toString());
        var command = java(heap, "-XX:+UseParallelGC");
        command.addAll(List.of("-jar", quarkusJar(part).toString()));
        return new Child.Spec(part.label(), command, environment, answers(port, "/q/health/ready"), Process::destroy);
    }

    private static List<String> java(String heap, String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8"));
        return command;
    }

    /** The packaged launcher where there is one; this program's own class path in the launcher's own tests. */
    private String launcherClassPath() {
        var target = options.home().resolve("launcher/target");
        var jar = target.resolve("launcher-1.0.0-SNAPSHOT.jar");
        if (Files.exists(jar)
                && Files.isDirectory(target.resolve("lib"))
                && !Boolean.getBoolean("evenkeel.own-classes")) {
            return jar + File.pathSeparator + target.resolve("lib") + "/*";
        }
        return System.getProperty("java.class.path");
    }

    private BooleanSupplier answers(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create(local(port) + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return () -> {
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
