package org.evenkeel.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.RunningSuite.CLERVI;
import static org.evenkeel.suite.RunningSuite.HUDGINS;
import static org.evenkeel.suite.RunningSuite.eventually;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.evenkeel.launcher.Suite.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A newcomer's way through the suite: sign in, import, look; then things break, and nothing is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

    private static final Path SAMPLE = RunningSuite.HOME.resolve("samples/complaints.csv");

    /** Enough for an import to be in the midst of its work at each kill. */
    private static final int IMPORTED_ROWS = 15_000;

    private static RunningSuite suite;
    private static int sampleRows;

    @BeforeAll
    static void start() throws Exception {
        suite = RunningSuite.start();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    private static int status(URI address, String method) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{}"));
        return RunningSuite.http()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @Order(1)
    void letsNobodyInWithoutSignIn() throws Exception {
        assertThat(status(suite.gateway().resolve("/api/v1/complaints"), "GET")).isEqualTo(401);
        assertThat(status(suite.gateway().resolve("/complaints"), "GET")).isEqualTo(302);
        int complaints = suite.gateway().getPort() + 2;
        assertThat(status(URI.create("http://127.0.0.1:" + complaints + "/api/v1/complaints"), "GET"))
                .isEqualTo(401);
    }

    @Test
    @Order(2)
    void tellsTheRolesApart() {
        var mine = Map.of("matter", "The first report never came", "description", "We waited for three weeks.");
        var filed = suite.as("client")
                .post("/api/v1/complaints", mine, UUID.randomUUID().toString());
        assertThat(filed.status()).as(filed.problem()).isEqualTo(201);
        assertThat(filed.body().path("accountId").asString("")).isEqualTo(HUDGINS);
        var path = "/api/v1/complaints/" + filed.body().path("id").asString("");
        assertThat(suite.as("handler").get(path).status()).isEqualTo(200);
        assertThat(suite.as("client2").get(path).status()).isEqualTo(404);
        assertThat(suite.as("auditor")
                        .post("/api/v1/complaints", mine, "auditor-may-not")
                        .status())
                .isEqualTo(403);
        assertThat(suite.as("partner").get(path).status()).isEqualTo(200);
        assertThat(suite.as("partner").get("/api/v1/parked-events/accounts").status())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void confinesAPartnerToTheAccountsOfItsToken() {
        var about = Map.of(
                HUDGINS, filed("handler", HUDGINS, "The week without an order"),
                CLERVI, filed("handler", CLERVI, "Nobody has called since spring"));

        var confined = suite.as("partner2");

        var seen = new HashSet<String>();
        for (var complaint : confined.get("/api/v1/complaints?limit=200").body().path("items")) {
            seen.add(complaint.path("accountId").asString(""));
        }
        assertThat(seen).containsExactly(CLERVI);
        assertThat(confined.get(about.get(CLERVI)).status()).isEqualTo(200);
        assertThat(confined.get(about.get(HUDGINS)).status()).isEqualTo(404);
        assertThat(suite.as("partner").get(about.get(HUDGINS)).status()).isEqualTo(200);
        // Another's account is refused in the words for one that does not exist.
        for (var account : List.of(HUDGINS, UUID.randomUUID().toString())) {
            var refused = confined.post(
                    "/api/v1/complaints",
                    Map.of("accountId", account, "matter", "In another's name"),
                    UUID.randomUUID().toString());
            assertThat(refused.problem())
                    .startsWith("400 ")
                    .endsWith("accountId must be an account you may complain about");
        }
    }

    private static String filed(String user, String account, String matter) {
        var filed = suite.as(user)
                .post(
                        "/api/v1/complaints",
                        Map.of("accountId", account, "matter", matter),
                        UUID.randomUUID().toString());
        assertThat(filed.status()).as(filed.problem()).isEqualTo(201);
        return "/api/v1/complaints/" + filed.body().path("id").asString("");
    }

    @Test
    @Order(4)
    void importsTheSampleFileOnce() throws Exception {
        var first = suite.imported(SAMPLE, "evenkeel").body();
        sampleRows = first.path("rowsAdded").asInt(0);
        assertThat(first.path("status").asString("")).as(first.toString()).isEqualTo("DONE");
        assertThat(first.path("rowsRefused").asInt(-1)).isZero();
        assertThat(sampleRows).isGreaterThan(300);
        var second = suite.imported(SAMPLE, "evenkeel").body();
        assertThat(second.path("rowsAdded").asInt(-1)).isZero();
        assertThat(second.path("rowsKnown").asInt(-1)).isEqualTo(sampleRows);
    }

    @Test
    @Order(5)
    void countsEachAccountsComplaintsInAccountsService() throws Exception {
        countsAgree();
    }

    @Test
    @Order(6)
    void showsItsPagesInABrowserUntilSignOut() throws Exception {
        var pictures = Files.createDirectories(RunningSuite.HOME.resolve("suite-tests/target/browser"));
        var command = new ProcessBuilder(
                RunningSuite.HOME.resolve("suite-tests/browser/walk.sh").toString(),
                suite.gateway().toString(),
                "handler",
                pictures.toString());
        command.environment()
                .put("EVENKEEL_PASSWORD", suite.suite().credentials().get("handler"));
        succeeds(command);
    }

    @Test
    @Order(7)
    void composesTheOverviewAndNamesWhatIsMissing() throws Exception {
        var path = "/api/v1/accounts/" + HUDGINS + "/overview";
        var started = suite.as("handler")
                .post(
                        "/api/v1/onboardings",
                        Map.of("accountId", HUDGINS),
                        UUID.randomUUID().toString());
        assertThat(started.status()).as(started.problem()).isEqualTo(201);
        var whole = suite.as("owner").get(path);
        assertThat(whole.status()).as(whole.problem()).isEqualTo(200);
        assertThat(whole.body().path("missing").isEmpty())
                .as(whole.body().toString())
                .isTrue();
        assertThat(whole.body().path("complaints").path("total").asInt(0)).isPositive();
        assertThat(suite.as("client2").get(path).status()).isEqualTo(404);

        suite.suite().stop(Part.ONBOARDING_SERVICE);
        var begun = System.nanoTime();
        var rest = suite.as("owner").get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(rest.status()).isEqualTo(200);
        assertThat(rest.body().path("missing").toString()).contains("onboarding-service");
        assertThat(rest.body().path("account").path("name").asString("")).isEqualTo("Hudgins Home Goods");
        suite.suite().startAgain(Part.ONBOARDING_SERVICE);
    }

    @Test
    @Order(8)
    void takesEveryEventOnceThoughServicesAreKilled() throws Exception {
        var api = suite.as("handler");
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 25; i++) {
                var account = i % 2 == 0 ? HUDGINS : CLERVI;
                var body = Map.of("accountId", account, "matter", "Killtest " + round + " number " + i);
                var key = "kill-" + round + "-" + i;
                if (i == 5) {
                    suite.suite().kill(Part.ACCOUNTS_SERVICE);
                }
                if (i == 15 && round % 2 == 1) {
                    suite.suite().kill(Part.COMPLAINTS_SERVICE);
                }
                // a caller that got no answer asks again under the same key
                eventually(
                        Duration.ofMinutes(1),
                        () -> api.post("/api/v1/complaints", body, key),
                        answer -> answer.status() == 201);
            }
            suite.suite().awaitReady(Part.ACCOUNTS_SERVICE);
        }
        suite.suite().awaitReady(Part.COMPLAINTS_SERVICE);
        var list = suite.as("handler").get("/api/v1/complaints?q=killtest&limit=200");
        assertThat(list.body().path("items").size()).isEqualTo(100);
        countsAgree();
    }

    @Test
    @Order(9)
    void takesEachRowOfAFileOnceThoughItsImportIsKilledAgainAndAgain() throws Exception {
        var file = Files.createTempFile("killed-import", ".csv");
        try (var rows = Files.newBufferedWriter(file)) {
            rows.write("reference,account,matter,language\n");
            for (int i = 0; i < IMPORTED_ROWS; i++) {
                rows.write("KILL-%d,Company %d,Matter number %d,en%n".formatted(i, i % 40, i));
            }
        }
        var path = "/api/v1/complaint-imports/" + suite.upload(file, "evenkeel");
        long seen = 0;
        for (int round = 0; round < 3; round++) {
            long before = seen;
            seen = eventually(Duration.ofMinutes(3), () -> rowsRead(path), rows -> rows > before);
            suite.suite().kill(round == 1 ? Part.ACCOUNTS_SERVICE : Part.COMPLAINTS_SERVICE);
        }
        var done = eventually(
                        Duration.ofMinutes(3),
                        () -> suite.as("handler").get(path),
                        answer -> answer.body().path("status").asString("").equals("DONE"))
                .body();
        assertThat(done.path("rowsAdded").asInt(0)).as(done.toString()).isEqualTo(IMPORTED_ROWS);
        suite.suite().awaitReady(Part.ACCOUNTS_SERVICE);
        countsAgree();
    }

    private static long rowsRead(String path) {
        return suite.as("handler").get(path).body().path("rowsRead").asLong(0);
    }

    @Test
    @Order(10)
    void keepsEverythingThroughAKillOfTheWholeTree() throws Exception {
        var body = Map.of("accountId", CLERVI, "matter", "Acknowledged just before the crash");
        var last = suite.as("handler").post("/api/v1/complaints", body, "before-the-crash");
        assertThat(last.status()).isEqualTo(201);
        for (var part : Part.values()) {
            suite.suite().kill(part);
        }
        suite.close();
        suite.startAgain();
        var found = suite.as("handler")
                .get("/api/v1/complaints/" + last.body().path("id").asString(""));
        assertThat(found.status()).as(found.problem()).isEqualTo(200);
        countsAgree();
    }

    @Test
    @Order(11)
    void describesTheWholeApiInOneDocument() throws Exception {
        var document = suite.as("handler").get("/api/v1/openapi").body();
        assertThat(document.path("openapi").asString("")).startsWith("3.1");
        for (var path : new String[] {
            "/api/v1/complaints",
            "/api/v1/complaint-imports",
            "/api/v1/accounts",
            "/api/v1/onboardings",
            "/api/v1/accounts/{id}/overview"
        }) {
            assertThat(document.path("paths").has(path)).as(path).isTrue();
        }
    }

    @Test
    @Order(12)
    void keepsTheApiDocumentFreeOfLint() throws Exception {
        var lint = RunningSuite.HOME.resolve("gateway/openapi-lint/lint.sh").toString();
        succeeds(new ProcessBuilder(lint, suite.gateway() + "/api/v1/openapi"));
    }

    /** Runs a command to its end; where it fails, what it said is the failure. */
    private static void succeeds(ProcessBuilder command) throws Exception {
        var report = Files.createTempFile("command", ".txt");
        var process = command.redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new AssertionError("Not done after five minutes: " + Files.readString(report));
        }
        assertThat(process.exitValue()).as(Files.readString(report)).isZero();
        Files.delete(report);
    }

    /** accounts-service's figures are those of the complaints themselves, for every account. */
    private static void countsAgree() throws Exception {
        var truth = new TreeMap<String, Long>();
        try (var connection = DriverManager.getConnection(suite.suite().jdbcUrl("complaints"));
                var rows = connection
                        .createStatement()
                        .executeQuery("select account_id::text, count(*) from complaint group by 1")) {
            while (rows.next()) {
                truth.put(rows.getString(1), rows.getLong(2));
            }
        }
        eventually(Duration.ofSeconds(60), JourneyTest::told, truth::equals);
    }

    private static Map<String, Long> told() {
        var told = new TreeMap<String, Long>();
        var api = suite.as("owner");
        String cursor = "";
        do {
            var page = api.get("/api/v1/accounts?sort=-complaints&limit=100" + cursor);
            assertThat(page.status()).as(page.problem()).isEqualTo(200);
            long before = Long.MAX_VALUE;
            for (var account : page.body().path("items")) {
                long complaints = account.path("complaints").asLong(-1);
                assertThat(complaints).isLessThanOrEqualTo(before);
                before = complaints;
                if (complaints > 0) {
                    told.put(account.path("id").asString(""), complaints);
                }
            }
            var next = page.body().path("next");
            cursor = next.isNull() || next.isMissingNode() ? null : "&cursor=" + next.asString("");
        } while (cursor != null);
        return told;
    }
}
