package org.evenkeel.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.evenkeel.launcher.Api;
import org.evenkeel.launcher.DataDirectory;
import org.evenkeel.launcher.Ports;
import org.evenkeel.launcher.Suite;
import org.evenkeel.launcher.demo.DemoFirm;

/** The suite as {@code ./run} starts it, on free ports and in a folder of its own. */
public final class RunningSuite implements AutoCloseable {

    static final Path HOME =
            Path.of(System.getProperty("evenkeel.home", "..")).toAbsolutePath().normalize();
    public static final String HUDGINS = "01990000-0000-7000-8000-000000000001";
    public static final String CLERVI = "01990000-0000-7000-8000-000000000002";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A killed import is taken over soon, and outlives a service that is killed so often that it is started slowly. */
    private static final Map<String, String> IMPATIENT =
            Map.of("EVENKEEL_IMPORTS_LEASE", "3s", "EVENKEEL_IMPORTS_SWEEP", "1s", "EVENKEEL_IMPORTS_ATTEMPTS", "200");

    private Suite.Options options;
    private Duration ahead = Duration.ZERO;
    private Suite suite;

    private RunningSuite(Suite.Options options) {
        this.options = options;
    }

    static RunningSuite start() throws IOException, InterruptedException {
        return start(Map.of());
    }

    /** @param environment settings of its processes beside those of every such suite */
    public static RunningSuite start(Map<String, String> environment) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("evenkeel-suite");
        var settings = new HashMap<>(IMPATIENT);
        settings.putAll(environment);
        var options = Suite.Options.of(HOME, data, Ports.free().gateway(), System.out::println)
                .withEnvironment(settings);
        var running = new RunningSuite(options);
        running.startAgain();
        running.firm().createFixedAccounts();
        return running;
    }

    /** The demo firm, to be filled with its people and accounts. */
    public DemoFirm firm() {
        return new DemoFirm(gateway(), suite.signIn(), suite.credentials(), System.out::println);
    }

    /** Lets time pass while nothing runs: the suite is stopped and started again that much later. */
    public void standStillFor(Duration time) throws InterruptedException {
        suite.close();
        ahead = ahead.plus(time);
        var environment = new HashMap<>(options.environment());
        environment.put("EVENKEEL_CLOCK_AHEAD", ahead.toString());
        options = options.withEnvironment(environment);
        startAgain();
    }

    /** What time it is for the suite. */
    public Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Starts on the same data and ports, as after a stop or a crash. */
    void startAgain() throws InterruptedException {
        suite = new Suite(options);
        suite.start();
    }

    public Suite suite() {
        return suite;
    }

    DataDirectory data() {
        return suite.data();
    }

    public URI gateway() {
        return suite.gateway();
    }

    public Api as(String user) {
        return new Api(gateway(), suite.signIn().renewing(user, suite.credentials()));
    }

    /** All mail that went out, as the mailbox shows it: JSON. */
    public String mail() throws IOException, InterruptedException {
        var given = "mailbox:" + suite.credentials().get("mailbox");
        var request = HttpRequest.newBuilder(suite.mailbox().resolve("/email"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(given.getBytes(UTF_8)))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    static HttpClient http() {
        return HTTP;
    }

    /** Uploads a file of complaints and waits until all its rows are dealt with. */
    Api.Answer imported(Path file, String preset) throws Exception {
        var id = upload(file, preset);
        return eventually(Duration.ofMinutes(3), () -> as("handler").get("/api/v1/complaint-imports/" + id), answer -> {
            var status = answer.body().path("status").asString("");
            return status.equals("DONE") || status.equals("FAILED");
        });
    }

    String upload(Path file, String preset) throws IOException {
        var received = as("handler")
                .send(as("handler")
                        .request("/api/v1/complaint-imports?preset=" + preset + "&filename=" + file.getFileName())
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(file)));
        if (received.status() != 202) {
            throw new AssertionError(received.problem());
        }
        return received.body().path("id").asString("");
    }

    /** Asks until the answer is as wished; fails with the last one. Answers that cannot be had count as not yet. */
    public static <T> T eventually(Duration limit, Callable<T> question, Predicate<T> wished)
            throws InterruptedException {
        var end = Instant.now().plus(limit);
        Object last = null;
        while (Instant.now().isBefore(end)) {
            try {
                var answer = question.call();
                if (wished.test(answer)) {
                    return answer;
                }
                last = answer;
            } catch (Exception notYet) {
                last = notYet;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Not within " + limit + "; the last answer was " + last);
    }

    @Override
    public void close() {
        suite.close();
    }
}
