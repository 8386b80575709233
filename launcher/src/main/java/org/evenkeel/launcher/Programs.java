package org.evenkeel.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.evenkeel.launcher.Suite.Part;

/** How each part of the suite is run: its command line, its environment, and what shows that it is ready. */
final class Programs {
    private final Suite.Options options;
    private final Postgres postgres;
    private final Secrets secrets;
    private final HttpClient http;

    Programs(Suite.Options options, Postgres postgres, Secrets secrets, HttpClient http) {
        this.options = options;
        this.postgres = postgres;
        this.secrets = secrets;
        this.http = http;
    }

    static void requireBuilt(Suite.Options options) {
        var missing = options.parts().stream()
                .filter(part -> Suite.SERVICES.contains(part) || part == Part.GATEWAY)
                .map(part -> quarkusJar(options.home(), part))
                .filter(jar -> !Files.exists(jar))
                .collect(Collectors.toCollection(ArrayList::new));
        if (options.parts().contains(Part.MAILBOX) && !Files.exists(mailbox(options.home()))) {
            missing.add(mailbox(options.home()));
        }
        if (!missing.isEmpty()) {
            throw new StartRefused("Not built yet: " + missing + ". Use ./run, which builds what is missing.");
        }
    }

    Child.Spec of(Part part) {
        return switch (part) {
            case POSTGRESQL -> postgres.spec();
            case IDENTITY_PROVIDER -> identityProvider();
            case MAILBOX -> mailbox();
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
        environment.put("EVENKEEL_ISSUER", Suite.issuer(ports).toString());
        environment.put("EVENKEEL_GATEWAY_PORT", Integer.toString(ports.gateway()));
        environment.put("EVENKEEL_DB_URL", postgres.jdbcUrl("identity"));
        environment.put("EVENKEEL_DB_USER", "identity");
        environment.put("EVENKEEL_DB_PASSWORD", secrets.of("identity"));
        environment.put("EVENKEEL_CREDENTIALS", options.data().credentialsFile().toString());
        environment.put("EVENKEEL_RESET_PASSWORDS", Boolean.toString(secrets.credentialsAreNew()));
        environment.put("EVENKEEL_SECRET_GATEWAY", secrets.of("evenkeel-gateway"));
        environment.put("EVENKEEL_SECRET_COMPLAINTS", secrets.of("complaints-service"));
        environment.put("EVENKEEL_SECRET_ONBOARDING", secrets.of("onboarding-service"));
        environment.put("EVENKEEL_SECRET_ACCOUNTS", secrets.of("accounts-service"));
        for (var partner : DemoUsers.PARTNERS) {
            environment.put(
                    "EVENKEEL_SECRET_" + partner.toUpperCase(Locale.ROOT),
                    secrets.credentials().get(partner));
        }
        var command = java("128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", launcherClassPath(), "org.evenkeel.launcher.identity.IdentityProvider"));
        return new Child.Spec(
                Part.IDENTITY_PROVIDER.label(),
                command,
                environment,
                answers(ports.identity(), "/.well-known/openid-configuration"),
                Process::destroy);
    }

    /** MailDev, which takes all mail, delivers none, and shows it to whoever has the password. */
    private Child.Spec mailbox() {
        var ports = options.ports();
        var environment = new HashMap<>(options.environment());
        // not among the arguments, which every user of this machine can see
        environment.put("MAILDEV_WEB_USER", Secrets.MAILBOX);
        environment.put("MAILDEV_WEB_PASS", secrets.credentials().get(Secrets.MAILBOX));
        var command = List.of(
                "node",
                mailbox(options.home()).toString(),
                "--ip=127.0.0.1",
                "--smtp=" + ports.smtp(),
                "--web-ip=127.0.0.1",
                "--web=" + ports.mailbox(),
                "--mail-directory=" + options.data().mail());
        return new Child.Spec(
                Part.MAILBOX.label(), command, environment, answers(ports.mailbox(), "/healthz"), Process::destroy);
    }

    private static Path mailbox(Path home) {
        return home.resolve("launcher/mailbox/node_modules/maildev/bin/maildev");
    }

    private Map<String, String> serviceEnvironment(Part part, String database) {
        var environment = new HashMap<String, String>();
        environment.put("EVENKEEL_DB_URL", postgres.jdbcUrl(database));
        environment.put("EVENKEEL_DB_USER", database);
        environment.put("EVENKEEL_DB_PASSWORD", secrets.of(database));
        environment.put("EVENKEEL_GATEWAY_URL", local(options.ports().gateway()));
        environment.put("EVENKEEL_SERVICE_SECRET", secrets.of(part.label()));
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(options.ports().smtp()));
        // the mailbox offers it with a certificate of its own making
        environment.put("QUARKUS_MAILER_START_TLS", "DISABLED");
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
        environment.put("EVENKEEL_DB_PASSWORD", secrets.of("gateway"));
        environment.put("EVENKEEL_COMPLAINTS_URL", local(ports.complaints()));
        environment.put("EVENKEEL_ONBOARDING_URL", local(ports.onboarding()));
        environment.put("EVENKEEL_ACCOUNTS_URL", local(ports.accounts()));
        environment.put("EVENKEEL_GATEWAY_SECRET", secrets.of("evenkeel-gateway"));
        return environment;
    }

    private Child.Spec quarkus(Part part, int port, Map<String, String> own, String heap) {
        var environment = new HashMap<>(options.environment());
        environment.putAll(own);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("EVENKEEL_ISSUER", Suite.issuer(options.ports()).toString());
        var command = java(heap, "-XX:+UseParallelGC");
        command.addAll(List.of("-jar", quarkusJar(options.home(), part).toString()));
        return new Child.Spec(part.label(), command, environment, answers(port, "/q/health/ready"), Process::destroy);
    }

    private static Path quarkusJar(Path home, Part part) {
        return home.resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
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
        // the mailbox takes the offer to go on with HTTP/2 for that of a WebSocket, and never answers
        var request = HttpRequest.newBuilder(URI.create(local(port) + path))
                .version(HttpClient.Version.HTTP_1_1)
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
