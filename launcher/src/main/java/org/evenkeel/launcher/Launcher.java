package org.evenkeel.launcher;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.evenkeel.launcher.demo.DemoFirm;
import org.evenkeel.launcher.token.SignInRefused;

/** {@code ./run [--demo]}: the whole suite until Ctrl-C. */
public final class Launcher {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        var options = Arrays.asList(arguments);
        if (!options.isEmpty() && !options.equals(List.of("--demo"))) {
            System.err.println("Usage: ./run [--demo]\n"
                    + "Starts Evenkeel on this machine. --demo fills it with a demo firm.\n"
                    + "EVENKEEL_PORT moves the gateway (default 8080) and all other ports, EVENKEEL_DATA the data.");
            System.exit(2);
        }
        try {
            run(options.contains("--demo"));
        } catch (StartRefused e) {
            System.err.println("Evenkeel did not start: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException stoppedWhileStarting) {
            say("The start is broken off");
        }
        // Until the shutdown hook has stopped everything.
        new CountDownLatch(1).await();
    }

    private static void run(boolean demo) throws InterruptedException {
        var suite = new Suite(new Suite.Options(
                home(),
                DataDirectory.ofEnvironment(),
                new Ports(Environment.wantedPort()),
                EnumSet.allOf(Suite.Part.class),
                Map.of(),
                Launcher::say));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
        suite.start();
        var firm = new DemoFirm(suite.gateway(), suite.signIn(), suite.credentials(), Launcher::say);
        try {
            firm.createFixedAccounts();
            if (demo) {
                firm.fill();
            }
        } catch (UncheckedIOException | SignInRefused e) {
            say("The demo data is not complete: " + e.getMessage());
        }
        OUT.print(banner(suite));
    }

    private static String banner(Suite suite) {
        var text = new StringBuilder(System.lineSeparator());
        text.append("  Data             ").append(suite.data().root()).append('\n');
        text.append("  Logs             ").append(suite.data().logs()).append('\n');
        text.append("  Demo sign-ins    (this machine only)\n");
        for (var name : DemoUsers.NAMES) {
            text.append("    %-14s %s%n".formatted(name, suite.credentials().get(name)));
        }
        text.append("  Mail             ")
                .append(suite.mailbox())
                .append(" as %s with %s%n"
                        .formatted(Secrets.MAILBOX, suite.credentials().get(Secrets.MAILBOX)));
        text.append("  API              ./token handler prints an access token; ")
                .append(suite.gateway())
                .append("/docs\n");
        text.append("  Stop             Ctrl-C\n\n");
        text.append("Evenkeel is ready: ").append(suite.gateway()).append('\n');
        return text.toString();
    }

    private static void say(String message) {
        OUT.println(LocalTime.now().format(CLOCK) + "  " + message);
    }

    /** The project's folder: said by ./run, or found above the working directory. */
    static Path home() {
        var said = System.getProperty("evenkeel.home");
        if (said != null) {
            return Path.of(said);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("launcher/pom.xml"))) {
                return folder;
            }
        }
        throw new StartRefused("Start Evenkeel from its project's folder.");
    }
}
