package org.evenkeel.kit.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scheduler itself, two replicas of it, on a real database. */
class TimerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static EmbeddedPostgres postgres;
    private static DataSource database;

    private final List<Timer> running = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        postgres = ServiceUnderTest.startPostgres();
        database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).locations("db/kit").load().migrate();
        execute(
                "create table boat (id uuid primary key, sails_at timestamptz not null, sailed boolean not null default false)");
        execute("create table departure (boat uuid not null)");
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate boat, departure, timer");
    }

    @AfterEach
    void stop() {
        running.forEach(Timer::stop);
    }

    @Test
    void withTwoReplicasEachDueRowTakesEffectOnceAndTheOthersWait() throws SQLException, InterruptedException {
        Boats.moor(database, 300, NOW.minus(Duration.ofDays(30)));
        Boats.moor(database, 1, NOW);
        Boats.moor(database, 20, NOW.plusSeconds(1));
        start(new Boats(database));
        start(new Boats(database));
        awaitDepartures(301);

        Boats.moor(database, 50, NOW.minusSeconds(1));
        awaitDepartures(351);

        assertThat(count("select count(distinct boat) from departure")).isEqualTo(351);
        assertThat(count("select count(*) from boat where not sailed")).isEqualTo(20);
    }

    @Test
    void runBySeveralAtTheSameMomentEachDueRowStillTakesEffectOnce()
            throws SQLException, InterruptedException, ExecutionException {
        Boats.moor(database, 500, NOW);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var everybodyReady = new CountDownLatch(4);
            var runs = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                runs.add(threads.submit(() -> {
                    everybodyReady.countDown();
                    everybodyReady.await();
                    var boats = new Boats(database);
                    return sweeps(boats).run(boats);
                }));
            }
            int sailed = 0;
            for (var run : runs) {
                sailed += run.get();
            }
            assertThat(sailed).isEqualTo(500);
        }
        assertThat(count("select count(*) from departure")).isEqualTo(500);
    }

    @Test
    void aTransactionThatBreaksInTheMiddleIsDoneAgainAndTakesEffectOnce() throws SQLException, InterruptedException {
        var ids = Boats.moor(database, 35, NOW);
        var broken = new AtomicBoolean();
        var boats = new Boats(database) {
            @Override
            void sail(UUID id) throws SQLException {
                super.sail(id);
                if (id.equals(ids.get(14)) && broken.compareAndSet(false, true)) {
                    loseConnection();
                }
            }

            private void loseConnection() throws SQLException {
                try (var query = connection().createStatement();
                        var row = query.executeQuery("select pg_backend_pid()")) {
                    row.next();
                    execute("select pg_terminate_backend(" + row.getInt(1) + ")");
                }
            }
        };
        start(boats);
        start(boats);
        awaitDepartures(35);

        assertThat(broken).isTrue();
        assertThat(count("select count(distinct boat) from departure")).isEqualTo(35);
    }

    @Test
    void aSweepWhoseProcessDiedIsTakenOver() throws SQLException, InterruptedException {
        execute(
                "insert into timer (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                        + " values ('boats', 'recurring', now() - interval '1 hour', true, 'a process that is no more',"
                        + " now() - interval '1 hour', 1)");
        Boats.moor(database, 25, NOW);

        start(new Boats(database));
        awaitDepartures(25);

        assertThat(count("select count(distinct boat) from departure")).isEqualTo(25);
    }

    @Test
    void aRowThatFailsStandsInNobodysWayAndIsTriedAgain() throws SQLException {
        var ids = Boats.moor(database, 30, NOW);
        var leak = new AtomicBoolean(true);
        var boats = new Boats(database) {
            @Override
            void sail(UUID id) throws SQLException {
                if (id.equals(ids.get(3)) && leak.get()) {
                    throw new IllegalStateException("this boat leaks");
                }
                super.sail(id);
            }
        };
        var sweeps = sweeps(boats);

        assertThatExceptionOfType(SweepFailed.class)
                .isThrownBy(() -> sweeps.run(boats))
                .withMessage("Sweep boats failed on 1 rows");
        assertThat(count("select count(*) from departure")).isEqualTo(29);
        assertThat(rows("failed")).isEqualTo(1);

        leak.set(false);
        assertThat(sweeps.run(boats)).isEqualTo(1);
        assertThat(count("select count(distinct boat) from departure")).isEqualTo(30);
        assertThat(rows("done")).isEqualTo(30);
        assertThat(meters.get("evenkeel.sweep.last.success")
                        .tag("sweep", "boats")
                        .gauge()
                        .value())
                .isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void failuresStandInTheTimersTableToo() throws SQLException, InterruptedException {
        Boats.moor(database, 1, NOW);
        start(new Boats(database) {
            @Override
            void sail(UUID id) {
                throw new IllegalStateException("this boat leaks");
            }
        });

        await("select count(*) from timer where consecutive_failures >= 2 and last_failure is not null", 1);
        assertThat(count("select count(*) from departure")).isZero();
    }

    @Test
    void stoppingLetsTheBatchAtHandFinishAndLeavesTheRestDue() throws SQLException, InterruptedException {
        Boats.moor(database, 100, NOW);
        var sailing = new CountDownLatch(1);
        var interrupted = new ConcurrentLinkedQueue<UUID>();
        var boats = new Boats(database) {
            @Override
            void sail(UUID id) throws SQLException {
                sailing.countDown();
                try {
                    Thread.sleep(30);
                } catch (InterruptedException e) {
                    interrupted.add(id);
                }
                super.sail(id);
            }
        };
        Timer timer = start(boats);
        assertThat(sailing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        timer.stop();
        running.remove(timer);

        long departed = count("select count(*) from departure");
        assertThat(interrupted).isEmpty();
        assertThat(departed).isPositive().isLessThan(100);
        assertThat(departed % boats.batch()).isZero();
        start(new Boats(database));
        awaitDepartures(100);
        assertThat(count("select count(distinct boat) from departure")).isEqualTo(100);
    }

    @Test
    void withTwoReplicasAChoreIsDoneByOneAtATimeAndAgainAfterItFailed() throws InterruptedException {
        var harbour = new Harbour();
        for (int replica = 0; replica < 2; replica++) {
            var boats = new Boats(database);
            start(new Timer(
                    List.of(),
                    List.of(harbour),
                    sweeps(boats),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    database,
                    new Quick()));
        }
        assertThat(harbour.swept.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(harbour.sweptAt).containsOnly(NOW);
        assertThat(harbour.together).isFalse();
    }

    /** Stumbles the first time. */
    private static final class Harbour implements Chore {
        private final CountDownLatch swept = new CountDownLatch(3);
        private final Queue<Instant> sweptAt = new ConcurrentLinkedQueue<>();
        private final AtomicInteger sweepers = new AtomicInteger();
        private volatile boolean together;

        @Override
        public String name() {
            return "sweep-the-harbour";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(50);
        }

        @Override
        public void run(Instant now) {
            together |= sweepers.incrementAndGet() > 1;
            try {
                sweptAt.add(now);
                if (swept.getCount() == 3) {
                    throw new IllegalStateException("the broom is broken");
                }
            } finally {
                sweepers.decrementAndGet();
                swept.countDown();
            }
        }
    }

    private Timer start(Boats boats) {
        return start(new Timer(
                List.of(boats), List.of(), sweeps(boats), Clock.fixed(NOW, ZoneOffset.UTC), database, new Quick()));
    }

    private Timer start(Timer timer) {
        running.add(timer);
        timer.start();
        return timer;
    }

    private Sweeps sweeps(Boats boats) {
        return new Sweeps(boats.transaction(), Clock.fixed(NOW, ZoneOffset.UTC), meters);
    }

    private double rows(String outcome) {
        return meters.get("evenkeel.sweep.rows")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static void awaitDepartures(long number) throws SQLException, InterruptedException {
        await("select count(*) from departure", number);
        // time for one that should not be
        Thread.sleep(500);
        assertThat(count("select count(*) from departure")).isEqualTo(number);
    }

    private static void await(String query, long number) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (count(query) < number) {
            assertThat(Instant.now()).as(query).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Quick() implements TimingConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration polling() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration goodbye() {
            return Duration.ofSeconds(10);
        }
    }
}
