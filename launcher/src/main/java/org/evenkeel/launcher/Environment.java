package org.evenkeel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.evenkeel.launcher.token.SignIn;

/** The suite that a command of this shell means: EVENKEEL_DATA and EVENKEEL_PORT, or the one started last from there. */
public record Environment(DataDirectory data, Ports ports) {
    private static final int DEFAULT_PORT = 8080;

    public static Environment read() {
        var data = DataDirectory.ofEnvironment();
        return new Environment(data, new Ports(port(data)));
    }

    /** The port for a new start: what an earlier one used does not count. */
    static int wantedPort() {
        var port = System.getenv("EVENKEEL_PORT");
        return port == null || port.isBlank() ? DEFAULT_PORT : parse(port);
    }

    public URI gateway() {
        return URI.create("http://localhost:" + ports.gateway());
    }

    public SignIn signIn() {
        return new SignIn(Suite.issuer(ports));
    }

    public Map<String, String> credentials() {
        if (!Files.exists(data.credentialsFile())) {
            throw new StartRefused("There are no demo sign-ins in " + data.root()
                    + " yet. Start Evenkeel with ./run first, or set EVENKEEL_DATA as it was set there.");
        }
        return data.credentials();
    }

    private static int port(DataDirectory data) {
        var started = data.run().resolve("port");
        if (System.getenv("EVENKEEL_PORT") == null && Files.exists(started)) {
            try {
                return parse(Files.readString(started).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return wantedPort();
    }

    private static int parse(String port) {
        try {
            int number = Integer.parseInt(port.strip());
            if (number >= 1024 && number <= 65_000) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StartRefused("EVENKEEL_PORT is not a number: " + port, e);
        }
        throw new StartRefused("EVENKEEL_PORT must lie between 1024 and 65000: " + port);
    }
}
