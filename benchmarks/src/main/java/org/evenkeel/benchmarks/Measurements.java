package org.evenkeel.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.CpuMeter.Share;
import org.evenkeel.launcher.Api;
import org.evenkeel.launcher.Ports;
import org.evenkeel.launcher.Suite;
import tools.jackson.databind.JsonNode;

/** The measurements, in the order in which they are to be made. */
final class Measurements {

    private static final int ACCOUNTS = 50;
    private static final int MOST_REQUESTS = 50_000;
    private static final double WARM = 0.1;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int IMPORTED_ROWS = 20_000;
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(5);
    private static final Duration INDEX_LIMIT = Duration.ofMinutes(8);
    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(60);

    private final Ports ports;
    private final Duration time;
    private final Consumer<String> report;
    private final Supplier<String> owner;
    private final Supplier<String> handler;
    private final CpuMeter cpu;
    private final ComplaintsDatabase database;
    private final List<UUID> accounts;
    private final Table table;
    private final List<String> findings = new ArrayList<>();

    Measurements(Suite suite, Ports ports, Duration time, Consumer<String> report) {
        this.ports = ports;
        this.time = time;
        this.report = report;
        this.table = new Table(report);
        this.owner = suite.signIn().renewing("owner", suite.credentials());
        this.handler = suite.signIn().renewing("handler", suite.credentials());
        this.cpu = new CpuMeter(suite);
        this.accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_1000L + i))
                .toList();
        this.database = new ComplaintsDatabase(suite.jdbcUrl("complaints"), accounts);
    }

    private static String accountName(UUID account) {
        return "Benchmark account " + (account.getLeastSignificantBits() & 0xfff);
    }

    /** Registers the accounts and waits until complaints-service has heard of them. */
    void prepare() throws SQLException, IOException, InterruptedException {
        try (var connection = new HttpConnection(ports.gateway())) {
            for (var account : accounts) {
                var body = "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(account, accountName(account));
                HttpConnection.require(
                        201, connection.post("/api/v1/accounts", owner.get(), "application/json", bytes(body)));
            }
        }
        var end = Instant.now().plus(SETTLE_LIMIT);
        while (database.accountsKnown() < ACCOUNTS) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("complaints-service did not hear of the accounts");
            }
            Thread.sleep(200);
        }
    }

    void fillUpTo(int complaints) throws SQLException, IOException {
        int missing = (int) (complaints - database.complaints());
        report.accept("Filling in %,d complaints".formatted(missing));
        database.fill(missing, new Complaints(complaints), missing > 100_000, INDEX_LIMIT);
    }

    /** Reads of several kinds through the gateway. */
    Map<String, Load.Result> reads(String size) throws SQLException, IOException, InterruptedException {
        var ids = database.someIds(2_000);
        var list = "/api/v1/complaints?limit=25";
        var results = new LinkedHashMap<String, Load.Result>();
        results.put("read one", read(size + ": read one", random -> "/api/v1/complaints/" + any(ids, random)));
        results.put("list 25", read(size + ": list 25", random -> list));
        results.put("search, rare word", read(size + ": search, rare word", random -> list + "&q=" + Complaints.RARE));
        results.put(
                "search, frequent word",
                read(size + ": search, frequent word", random -> list + "&q=" + Complaints.FREQUENT));
        return results;
    }

    private static UUID any(List<UUID> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private interface Path {
        String next(Random random);
    }

    private Load.Result read(String what, Path path) throws IOException, InterruptedException {
        var connections = connections();
        var token = handler.get();
        var requests = new ArrayList<Load.Request>();
        for (var connection : connections) {
            var random = new Random(requests.size());
            requests.add(() -> HttpConnection.require(200, connection.get(path.next(random), token)));
        }
        settle();
        report.accept(what);
        warmUp(requests);
        var before = cpu.read();
        var result = Load.run(requests, time, MOST_REQUESTS);
        table.add(what, result, cpu.read().since(before));
        close(connections);
        return result;
    }

    /** Sends until gateway and service spend little on compiling themselves, or for four times the measurement's time. */
    private void warmUp(List<Load.Request> requests) throws InterruptedException {
        var end = Instant.now().plus(time.multipliedBy(4));
        double compiling = 1;
        while (compiling > WARM && Instant.now().isBefore(end)) {
            var before = cpu.read();
            Load.run(requests, ROUND, MOST_REQUESTS);
            var used = cpu.read().since(before);
            compiling = used.of(Share.COMPILING) / used.all();
        }
    }

    /** Intake by the gateway and by plain JDBC with the same statements, in turns. */
    void intakeAgainstFloor() throws SQLException, IOException, InterruptedException {
        var connections = connections();
        var throughGateway = new ArrayList<Load.Request>();
        for (var connection : connections) {
            throughGateway.add(intake(connection, new Complaints(1_000 + throughGateway.size())));
        }
        var sessions = new ArrayList<Connection>();
        var plain = new ArrayList<Load.Request>();
        for (int i = 0; i < Load.CONNECTIONS; i++) {
            sessions.add(database.connect());
            plain.add(database.intake(sessions.getLast(), new Complaints(2_000 + i)));
        }
        settle();
        report.accept("Intake, in turns with plain JDBC");
        warmUp(throughGateway);
        Load.run(plain, ROUND, MOST_REQUESTS);
        var ours = new Series();
        var floor = new Series();
        var end = Instant.now().plus(time.multipliedBy(2));
        while (Instant.now().isBefore(end) && ours.result.requests() < MOST_REQUESTS) {
            ours.round(throughGateway);
            floor.round(plain);
        }
        table.add("intake through the gateway", ours.result, ours.used);
        table.add("intake by plain JDBC", floor.result, floor.used);
        findings.add("Intake: %.2f of the throughput of plain JDBC (aim 0.5)"
                .formatted(ours.result.perSecond() / floor.result.perSecond()));
        close(connections);
        for (var session : sessions) {
            session.close();
        }
    }

    private Load.Request intake(HttpConnection connection, Complaints texts) {
        var number = new Random();
        return () -> {
            var text = texts.next();
            var body = "{\"accountId\":\"%s\",\"matter\":\"%s\",\"description\":\"%s\",\"language\":\"en\"}"
                    .formatted(database.account(number.nextInt(ACCOUNTS)), text.matter(), text.description());
            HttpConnection.require(
                    201, connection.post("/api/v1/complaints", handler.get(), "application/json", bytes(body)));
        };
    }

    /** What one side did in all its rounds. */
    private final class Series {
        private Load.Result result = Load.Result.none();
        private CpuMeter.Reading used = CpuMeter.Reading.none();

        void round(List<Load.Request> requests) throws InterruptedException {
            var before = cpu.read();
            result = result.and(Load.run(requests, ROUND, MOST_REQUESTS));
            used = used.and(cpu.read().since(before));
        }
    }

    /** A file of complaints through the gateway, between two halves of the same rows by COPY. */
    void importAgainstCopy() throws SQLException, IOException, InterruptedException {
        var texts = new Complaints(3_000);
        var rows = IntStream.range(0, IMPORTED_ROWS)
                .mapToObj(i -> new ComplaintsDatabase.Row("IMPORT-" + i, database.account(i), texts.next()))
                .toList();
        settle();
        report.accept("Import of %,d rows, between two halves by COPY".formatted(IMPORTED_ROWS));
        var copied = new Timed();
        copied.copy(rows.subList(0, IMPORTED_ROWS / 2));
        settle();
        var before = cpu.read();
        long begun = System.nanoTime();
        importFile(csv(rows));
        double seconds = (System.nanoTime() - begun) / 1e9;
        var used = cpu.read().since(before);
        settle();
        copied.copy(rows.subList(IMPORTED_ROWS / 2, IMPORTED_ROWS));
        table.add("import, rows", IMPORTED_ROWS, seconds, used);
        table.add("COPY, rows", IMPORTED_ROWS, copied.seconds, copied.used);
        findings.add("Import: %.2f of the rows per second of COPY (aim 0.3)".formatted(copied.seconds / seconds));
    }

    private final class Timed {
        private double seconds;
        private CpuMeter.Reading used = CpuMeter.Reading.none();

        void copy(List<ComplaintsDatabase.Row> rows) throws SQLException, IOException {
            var before = cpu.read();
            long begun = System.nanoTime();
            database.copyWithEvents(rows, "bench:copy");
            seconds += (System.nanoTime() - begun) / 1e9;
            used = used.and(cpu.read().since(before));
        }
    }

    private static byte[] csv(List<ComplaintsDatabase.Row> rows) {
        var csv = new StringBuilder("reference,received_at,account,matter,description,language\n");
        for (var row : rows) {
            csv.append("%s,2026-01-31,%s,\"%s\",\"%s\",en\n"
                    .formatted(
                            row.external(),
                            accountName(row.account()),
                            row.text().matter(),
                            row.text().description()));
        }
        return bytes(csv.toString());
    }

    private void importFile(byte[] csv) throws IOException, InterruptedException {
        try (var connection = new HttpConnection(ports.gateway())) {
            var received = HttpConnection.require(
                    202,
                    connection.post(
                            "/api/v1/complaint-imports?preset=evenkeel&filename=benchmark.csv",
                            handler.get(),
                            "text/csv",
                            csv));
            var id = json(received).path("id").asString("");
            var end = Instant.now().plus(IMPORT_LIMIT);
            while (true) {
                var state = json(
                        HttpConnection.require(200, connection.get("/api/v1/complaint-imports/" + id, handler.get())));
                var status = state.path("status").asString("");
                if (status.equals("DONE") && state.path("rowsAdded").asInt(0) == IMPORTED_ROWS) {
                    return;
                }
                if (status.equals("DONE")
                        || status.equals("FAILED")
                        || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("The import ended otherwise than wished: " + state);
                }
                Thread.sleep(50);
            }
        }
    }

    private static JsonNode json(HttpConnection.Answer answer) {
        return Api.JSON.readTree(answer.text());
    }

    void compare(Map<String, Load.Result> small, Map<String, Load.Result> large) {
        small.forEach((what, before) -> {
            var after = large.get(what);
            findings.add("%s: p50 at 1,000,000 is %.2f times that at 10,000, p99 %.2f times"
                    .formatted(
                            what, after.millisAt(50) / before.millisAt(50), after.millisAt(99) / before.millisAt(99)));
        });
    }

    /** Says what else could not be measured or was seen, below the table. */
    void note(String finding) {
        findings.add(finding);
    }

    void print() {
        System.out.println(table);
        System.out.println();
        findings.forEach(System.out::println);
    }

    /** Waits until the other services have read what happened before, or a minute. */
    private void settle() throws InterruptedException {
        var end = Instant.now().plus(SETTLE_LIMIT);
        double calm = 100;
        for (double used = calm; used >= calm && Instant.now().isBefore(end); ) {
            var before = cpu.read();
            Thread.sleep(1_000);
            used = cpu.read().since(before).of(Share.OTHER_DATABASES);
        }
    }

    private List<HttpConnection> connections() throws IOException {
        var connections = new ArrayList<HttpConnection>();
        for (int i = 0; i < Load.CONNECTIONS; i++) {
            connections.add(new HttpConnection(ports.gateway()));
        }
        return connections;
    }

    private static void close(List<HttpConnection> connections) throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
