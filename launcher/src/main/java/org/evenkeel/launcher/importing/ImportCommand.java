package org.evenkeel.launcher.importing;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenkeel.launcher.Api;
import org.evenkeel.launcher.Environment;
import org.evenkeel.launcher.StartRefused;
import org.evenkeel.launcher.token.SignInRefused;
import tools.jackson.databind.JsonNode;

/** {@code ./import FILE [--preset NAME] [--as USER]}: sends a file of complaints through the gateway and watches it. */
public final class ImportCommand {
    private static final String USAGE = """
            Usage: ./import FILE [--preset NAME] [--format csv|ndjson] [--as USER]
            Sends FILE (CSV or NDJSON, also gzipped) to the running Evenkeel and shows how the import goes.
            --preset NAME   how the columns are called, for example cfpb for the US consumer bureau's public files
            --format        only needed when the file's name does not end in .csv, .ndjson or .jsonl (or these and .gz)
            --as USER       demo user who imports, handler if not said
            Ends with 0 when the import is done (rows may have been refused), 1 when it failed, 2 for a wrong call.
            """;
    private static final int SHOWN_ERRORS = 10;
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration UPLOAD_LIMIT = Duration.ofHours(6);
    private static final int PATIENCE = 100;

    private ImportCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        Call call;
        try {
            call = Call.parse(arguments);
        } catch (WrongCall e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            return 2;
        }
        try {
            var environment = Environment.read();
            var token = environment.signIn().renewing(call.user(), environment.credentials());
            return new ImportRun(new Api(environment.gateway(), token), call).run();
        } catch (SignInRefused | StartRefused | UncheckedIOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static final class WrongCall extends Exception {
        private static final long serialVersionUID = 1;

        WrongCall(String message) {
            super(message);
        }
    }

    private record Call(Path file, String preset, String format, String user) {
        static Call parse(List<String> arguments) throws WrongCall {
            Path file = null;
            String preset = null;
            String format = null;
            String user = "handler";
            var rest = new ArrayDeque<>(arguments);
            while (!rest.isEmpty()) {
                var argument = rest.removeFirst();
                switch (argument) {
                    case "--preset" -> preset = value(argument, rest);
                    case "--format" -> format = value(argument, rest);
                    case "--as" -> user = value(argument, rest);
                    default -> {
                        if (argument.startsWith("--") || file != null) {
                            throw new WrongCall("Not understood: " + argument);
                        }
                        file = Path.of(argument);
                    }
                }
            }
            if (file == null) {
                throw new WrongCall("Which file?");
            }
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new WrongCall("Cannot read the file " + file);
            }
            return new Call(file, preset, format == null ? guessFormat(file) : format, user);
        }

        private static String value(String option, ArrayDeque<String> rest) throws WrongCall {
            if (rest.isEmpty()) {
                throw new WrongCall(option + " needs a value");
            }
            return rest.removeFirst();
        }

        private static String guessFormat(Path file) throws WrongCall {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            if (name.endsWith(".csv")) {
                return "csv";
            }
            if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
                return "ndjson";
            }
            throw new WrongCall("Cannot see from its name what " + file.getFileName() + " is; say --format");
        }

        String contentType() {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
                return "application/gzip";
            }
            return "csv".equals(format) ? "text/csv" : "application/x-ndjson";
        }

        String query() {
            var query = "?format=" + encode(format) + "&filename="
                    + encode(file.getFileName().toString());
            return preset == null ? query : query + "&preset=" + encode(preset);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private record ImportRun(Api api, Call call) {
        int run() throws InterruptedException {
            var progress = Progress.ofThisTerminal();
            System.out.println("Sending " + call.file() + " …");
            Api.Answer sent;
            try {
                sent = api.send(api.request("/api/v1/complaint-imports" + call.query())
                        .timeout(UPLOAD_LIMIT)
                        .header("Content-Type", call.contentType())
                        .POST(HttpRequest.BodyPublishers.ofFile(call.file())));
            } catch (FileNotFoundException e) {
                throw new UncheckedIOException(e);
            }
            if (!sent.isSuccess()) {
                System.err.println("The import was refused: " + sent.problem());
                return 1;
            }
            var path = "/api/v1/complaint-imports/" + sent.body().path("id").asString();
            var last = watch(path, progress);
            progress.end(last);
            return summarise(path, last);
        }

        /** A service that is away for a moment is waited for: the import goes on where it was. */
        private JsonNode watch(String path, Progress progress) throws InterruptedException {
            int misses = 0;
            while (true) {
                var state = api.get(path);
                if (state.isSuccess()) {
                    misses = 0;
                    var status = state.body().path("status").asString("");
                    if ("DONE".equals(status) || "FAILED".equals(status)) {
                        return state.body();
                    }
                    progress.show(state.body());
                } else if (state.status() < 500 || ++misses > PATIENCE) {
                    throw new StartRefused("The import can no longer be watched: " + state.problem());
                }
                Thread.sleep(POLL);
            }
        }

        private int summarise(String path, JsonNode last) {
            System.out.printf(
                    "%s: %,d rows read, %,d added, %,d known already, %,d refused%n",
                    last.path("status").asString(),
                    last.path("rowsRead").asLong(),
                    last.path("rowsAdded").asLong(),
                    last.path("rowsKnown").asLong(),
                    last.path("rowsRefused").asLong());
            long refused = last.path("rowsRefused").asLong();
            if (refused > 0) {
                showErrors(path, refused);
            }
            if ("FAILED".equals(last.path("status").asString())) {
                var problem = last.path("problem");
                System.err.println("The import failed: " + problem.path("title").asString("") + " "
                        + problem.path("detail").asString(""));
                return 1;
            }
            return 0;
        }

        private void showErrors(String path, long refused) {
            var errors = api.get(path + "/row-errors?limit=" + SHOWN_ERRORS);
            if (!errors.isSuccess()) {
                System.err.println("The refused rows cannot be listed: " + errors.problem());
                return;
            }
            for (var error : errors.body().path("items")) {
                var column = error.path("column").asString("");
                var value = error.path("value").asString("");
                System.out.println("  line " + error.path("line").asLong()
                        + (column.isEmpty() ? "" : ", " + column)
                        + ": " + error.path("reason").asString("")
                        + (value.isEmpty() ? "" : " (" + printable(value) + ")"));
            }
            if (refused > SHOWN_ERRORS) {
                System.out.printf("  … and %,d more: GET %s/row-errors%n", refused - SHOWN_ERRORS, path);
            }
        }

        /** Values come from the file and must not steer the terminal. */
        private static String printable(String value) {
            var clean = value.replaceAll("\\p{Cntrl}", " ");
            return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
        }
    }
}
