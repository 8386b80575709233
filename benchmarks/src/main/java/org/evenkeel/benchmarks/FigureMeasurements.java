package org.evenkeel.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.evenkeel.launcher.Api;
import org.evenkeel.launcher.Ports;
import org.evenkeel.launcher.Suite;

/** Fit and debt of a hundred thousand accounts with ten million facts: made from the facts, and read through the gateway. */
final class FigureMeasurements {

    private static final int MOST_REQUESTS = 50_000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Ports ports;
    private final Duration time;
    private final Consumer<String> report;
    private final Supplier<String> owner;
    private final AccountsDatabase database;
    private final List<String> lines = new ArrayList<>();

    FigureMeasurements(Suite suite, Ports ports, Duration time, Consumer<String> report) {
        this.ports = ports;
        this.time = time;
        this.report = report;
        this.owner = suite.signIn().renewing("owner", suite.credentials());
        this.database = new AccountsDatabase(suite.jdbcUrl("accounts"));
    }

    void run(int accounts) throws SQLException, IOException, InterruptedException {
        report.accept(
                "Filling in %,d accounts with %d facts each".formatted(accounts, AccountsDatabase.FACTS_OF_AN_ACCOUNT));
        database.fill(accounts, report);
        say("%,d facts".formatted(database.facts()));
        lines.add("| | per s | p50 ms | p99 ms |");
        lines.add("|---|---:|---:|---:|");
        var ids = database.someIds(2_000);
        rebuild(ids);
        database.analyzeFigures();
        Function<Random, String> one = random -> figuresOf(ids, random);
        measure("figures of one account", time, one);
        measure("list 25, least fit first", time, random -> "/api/v1/account-figures?sort=fit");
        measure("list 25, most debt first", time, random -> "/api/v1/account-figures?sort=-debt");
        measure("list 25 of a quadrant", time, random -> "/api/v1/account-figures?sort=-debt&quadrant=REPAIR");
        measure("list 25 within bounds", time, random -> "/api/v1/account-figures?sort=-fit&minDebt=20&maxFit=70");
        lines.forEach(System.out::println);
    }

    private static String figuresOf(List<UUID> ids, Random random) {
        return "/api/v1/accounts/" + ids.get(random.nextInt(ids.size())) + "/figures";
    }

    /** Makes all figures twice: the first time there are none yet, the second time while they are read. */
    private void rebuild(List<UUID> ids) throws IOException, InterruptedException {
        for (var what : List.of("made for the first time", "made again")) {
            long begun = System.nanoTime();
            try (var connection = new HttpConnection(ports.gateway())) {
                var location = "/api/v1/figure-rebuilds/"
                        + Api.JSON
                                .readTree(HttpConnection.require(
                                                202,
                                                connection.post(
                                                        "/api/v1/figure-rebuilds",
                                                        owner.get(),
                                                        "application/json",
                                                        new byte[0]))
                                        .text())
                                .path("id")
                                .asString("");
                if (what.equals("made again")) {
                    measure("figures of one account, while all are made again", time, random -> figuresOf(ids, random));
                }
                while (true) {
                    var run = Api.JSON.readTree(HttpConnection.require(200, connection.get(location, owner.get()))
                            .text());
                    if (!run.path("finishedAt").isMissingNode()
                            && !run.path("finishedAt").isNull()) {
                        double seconds = (System.nanoTime() - begun) / 1e9;
                        say("All figures %s: %.0f s, %,.0f accounts per second, %,d of them changed"
                                .formatted(
                                        what,
                                        seconds,
                                        run.path("done").asLong(0) / seconds,
                                        run.path("changed").asLong(0)));
                        break;
                    }
                    report.accept("%s: %,d of %,d"
                            .formatted(
                                    what,
                                    run.path("done").asLong(0),
                                    run.path("total").asLong(0)));
                    Thread.sleep(BETWEEN_LOOKS.toMillis());
                }
            }
        }
    }

    private void measure(String what, Duration howLong, Function<Random, String> path)
            throws IOException, InterruptedException {
        var connections = new ArrayList<HttpConnection>();
        var requests = new ArrayList<Load.Request>();
        for (int i = 0; i < Load.CONNECTIONS; i++) {
            var connection = new HttpConnection(ports.gateway());
            connections.add(connection);
            var random = new Random(i);
            var token = owner.get();
            requests.add(() -> HttpConnection.require(200, connection.get(path.apply(random), token)));
        }
        report.accept(what);
        Load.run(requests, WARM_UP, MOST_REQUESTS);
        var result = Load.run(requests, howLong, MOST_REQUESTS);
        lines.add("| %s | %,.0f | %.2f | %.2f |"
                .formatted(what, result.perSecond(), result.millisAt(50), result.millisAt(99)));
        report.accept(lines.getLast());
        for (var connection : connections) {
            connection.close();
        }
    }

    private void say(String line) {
        report.accept(line);
        System.out.println(line);
    }
}
