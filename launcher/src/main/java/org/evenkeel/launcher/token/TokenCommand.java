package org.evenkeel.launcher.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.launcher.DemoUsers;
import org.evenkeel.launcher.Environment;
import org.evenkeel.launcher.StartRefused;

/** {@code ./token NAME [--seconds]}: an access token on stdout, or with --seconds for how long it is good after it. */
public final class TokenCommand {
    private TokenCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        var names = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        boolean seconds = arguments.contains("--seconds");
        if (names.size() != 1 || arguments.size() != (seconds ? 2 : 1)) {
            System.err.println("Usage: ./token NAME [--seconds]\n"
                    + "Prints an access token of a demo user or of a demo partner: "
                    + String.join(", ", DemoUsers.NAMES) + ".\n"
                    + "--seconds prints on a second line for how many seconds it is good.");
            return 2;
        }
        try {
            var environment = Environment.read();
            var tokens = environment.signIn().demo(names.getFirst(), environment.credentials());
            System.out.println(tokens.accessToken());
            if (seconds) {
                System.out.println(
                        Duration.between(Instant.now(), tokens.expiresAt()).toSeconds());
            }
            return 0;
        } catch (SignInRefused | StartRefused e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
