package org.evenkeel.kit.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.evenkeel.kit.files.FileTooLarge;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Boats boats = new Boats();
    private ImportConfig config;
    private DataSource database;
    private Transactions transactions;
    private ImportStore store;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = ServiceUnderTest.startPostgres();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void makeTables() throws Exception {
        var jdbc = new OneConnectionPerThread(postgres.getPostgresDatabase());
        transactions = jdbc;
        database = jdbc.dataSource();
        sql("drop table if exists import_row_error, import_file, boat");
        sql("create table boat (id bigint constraint boat_pk primary key, name varchar(40) not null, "
                + "constraint boat_is_not_cursed check (name <> 'Titanic'))");
        for (var migration : List.of("V0_2__introduce_imports.sql", "V0_9__let_imported_files_go.sql")) {
            try (var script = ImportRun.class.getResourceAsStream("/db/kit/" + migration)) {
                sql(new String(script.readAllBytes(), UTF_8));
            }
        }
        config = config(Map.of());
        store = store();
    }

    @Test
    void storesTheGoodRowsAndNamesTheBadOnes() throws Exception {
        var received = receive("""
                id,name,launched,colour
                1,Ariel,03/14/24,red
                two,Beagle,03/14/24,blue
                3,Cutty Sark,14.3.2024,blue
                4,,03/14/24,blue
                5,Endurance
                6,Fram,,white
                """);

        work();

        var file = store.find(received.id());
        assertThat(received.status()).isEqualTo(ImportStatus.RECEIVED);
        assertThat(file.status()).isEqualTo(ImportStatus.DONE);
        assertThat(counts(file)).containsExactly(6L, 2L, 0L, 4L);
        assertThat(file.bytesRead()).isEqualTo(file.bytesTotal()).isEqualTo(received.bytesTotal());
        assertThat(file.columnsIgnored()).containsExactly("colour");
        assertThat(file.finishedAt()).isEqualTo(clock.instant());
        assertThat(store.rowErrors(file.id(), 0, 10))
                .containsExactly(
                        new RowError(2, 3, "id", "two", "must be a number"),
                        new RowError(3, 4, "launched", "14.3.2024", "must be a date"),
                        new RowError(4, 5, "Name", "", "must not be empty"),
                        new RowError(5, 6, null, "5,Endurance", "has 2 values, the header 4"));
        assertThat(store.rowErrors(file.id(), 3, 1)).extracting(RowError::line).containsExactly(5L);
        assertThat(boatIds()).containsExactly(1L, 6L);
    }

    @Test
    void knowsTheRowsOfAFileThatComesAgain() throws Exception {
        var first = receive(csv(7));
        work();
        var second = receive(csv(7));
        work();

        assertThat(counts(store.find(second.id()))).containsExactly(7L, 0L, 7L, 0L);
        assertThat(second.sha256()).isEqualTo(first.sha256()).hasSize(64);
        assertThat(store.list(null, 10)).extracting(ImportView::id).containsExactly(second.id(), first.id());
        assertThat(store.list(second.id(), 10)).extracting(ImportView::id).containsExactly(first.id());
    }

    @Test
    void failsAtOnceWhereARequiredColumnIsMissing() throws Exception {
        var file = receive("number,name\n1,Ariel\n");

        work();

        var failed = store.find(file.id());
        assertThat(failed.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.problem().detail()).contains("no column id").contains("number, name");
        assertThat(boatIds()).isEmpty();
    }

    @Test
    void removesTheFileOfAnImportThatEndedLongAgoAndWhatItsRefusedRowsHeld() throws Exception {
        var done = receive("id,name\n1,Ariel\ntwo,Beagle\n");
        var failed = receive("number,name\n1,Ariel\n");
        work();
        work();
        clock.advance(config.kept());
        assertThat(removeWhatIsDue()).isZero();

        clock.advance(Duration.ofSeconds(1));
        var waiting = receive(csv(2));
        assertThat(removeWhatIsDue()).isEqualTo(2);

        assertThat(store.find(done.id()).removedAt()).isEqualTo(clock.instant());
        assertThat(counts(store.find(done.id()))).containsExactly(2L, 1L, 0L, 1L);
        assertThat(store.rowErrors(done.id(), 0, 10))
                .containsExactly(new RowError(2, 3, "id", null, "must be a number"));
        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files)
                    .containsExactly(
                            folder.resolve("imports").resolve(waiting.id().toString()));
        }
        assertThatThrownBy(() -> store.resume(failed.id()))
                .isInstanceOf(ResumeRefused.class)
                .hasMessageContaining("was removed at");
        assertThat(store.find(failed.id()).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(removeWhatIsDue()).isZero();
    }

    private int removeWhatIsDue() throws Exception {
        var retention = new ImportRetention(store);
        return transactions.call(() ->
                retention.act(retention.due(clock.instant(), new UUID(0, 0), retention.batch()), clock.instant()));
    }

    @Test
    void takesAColumnOfAnotherName() throws Exception {
        receive("number,name\n1,Ariel\n", Map.of("id", "NUMBER"));

        work();

        assertThat(boatIds()).containsExactly(1L);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> receive("x", Map.of("colour", "c"))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> receive("x", Map.of("id", " "))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> receive("")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> store.receive(
                        new ByteArrayInputStream(new byte[1]),
                        new ImportRequest("cars", ImportFormat.CSV, null, Map.of(), "sub", null)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("boats");
        assertThatThrownBy(() -> store.find(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsNothingOfAFileThatIsTooLargeOrBreaksOff() throws Exception {
        config = config(Map.of("largest-file", "5"));
        store = store();
        var brokenOff = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender went away");
            }
        };

        assertThatThrownBy(() -> receive("id,name\n")).isInstanceOf(FileTooLarge.class);
        assertThatThrownBy(() -> store.receive(brokenOff, request(Map.of()))).isInstanceOf(IOException.class);
        assertThat(store.list(null, 10)).isEmpty();
        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void countsEachRowOnceWhereverItCrashes() throws Exception {
        var rows = 23;
        for (int crashAt = 1; crashAt <= 6; crashAt++) {
            for (Crash crash : Crash.values()) {
                sql("truncate boat, import_file cascade");
                var file = receive(csv(rows) + "x,broken\n");
                boats.crash(crash, crashAt);

                assertThatThrownBy(this::work)
                        .as("%s at chunk %d", crash, crashAt)
                        .isInstanceOf(Killed.class);
                assertThat(store.claim("too early")).isEmpty();
                clock.advance(config.lease());
                work();

                assertThat(counts(store.find(file.id())))
                        .as("%s at chunk %d", crash, crashAt)
                        .containsExactly(rows + 1L, (long) rows, 0L, 1L);
                assertThat(boatIds()).hasSize(rows);
                assertThat(store.rowErrors(file.id(), 0, 10)).hasSize(1);
            }
        }
    }

    @Test
    void doesNotStoreWhatAnotherWorkerHasTakenOver() throws Exception {
        var file = receive(csv(23));
        var slow = run(store.claim("slow").orElseThrow(), "slow");
        clock.advance(config.lease());
        work();

        slow.run();

        assertThat(counts(store.find(file.id()))).containsExactly(23L, 23L, 0L, 0L);
        assertThat(boats.applied).isEqualTo(6);
    }

    @Test
    void triesAgainWhatFailsForAWhile() throws Exception {
        var file = receive(csv(7));
        boats.failures = config.attempts() - 1;

        work();

        assertThat(counts(store.find(file.id()))).containsExactly(7L, 7L, 0L, 0L);
    }

    @Test
    void failsWhereItKeepsFailingAndCanBeResumed() throws Exception {
        var file = receive(csv(7));
        boats.failures = config.attempts();
        work();
        var failed = store.find(file.id());

        store.resume(file.id());
        work();

        assertThat(failed.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.problem().detail()).contains("resumed");
        assertThat(counts(store.find(file.id()))).containsExactly(7L, 7L, 0L, 0L);
        assertThatThrownBy(() -> store.resume(file.id())).isInstanceOf(ResumeRefused.class);
    }

    @Test
    void refusesOnlyTheRowsTheDatabaseDoes() throws Exception {
        var file = receive("id,name\n1,Ariel\n2,Titanic\n3,Fram\n4," + "y".repeat(41) + "\n5,Beagle\n");

        work();

        assertThat(boatIds()).containsExactly(1L, 3L, 5L);
        assertThat(store.rowErrors(file.id(), 0, 10))
                .extracting(RowError::line, RowError::reason)
                .containsExactly(
                        tuple(3L, "cannot be stored: it breaks the rule boat_is_not_cursed"),
                        tuple(5L, "cannot be stored: SQL state 22001"));
    }

    @Test
    void goesOnCountingRowErrorsThatItDoesNotKeep() throws Exception {
        config = config(Map.of("row-errors-kept", "6"));
        store = store();
        var file = receive("id,name\n" + "x,y\n".repeat(20));

        work();

        var done = store.find(file.id());
        assertThat(done.rowsRefused()).isEqualTo(20);
        assertThat(done.rowErrorsStored()).isEqualTo(6);
        assertThat(done.rowErrorsCapped()).isTrue();
        assertThat(store.rowErrors(file.id(), 0, 100)).hasSize(6);
    }

    @Test
    void keepsTheRowsOfACompressedFileThatBreaksOff() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(csv(5000).getBytes(UTF_8));
        }
        var half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        var file = store.receive(new ByteArrayInputStream(half), request(Map.of()));

        work();

        var failed = store.find(file.id());
        assertThat(failed.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.problem().title()).isEqualTo("The file is damaged");
        assertThat(failed.rowsAdded()).isPositive().isEqualTo(boatIds().size());
    }

    @Test
    void readsObjectsALine() throws Exception {
        var file = store.receive(
                new ByteArrayInputStream("{\"id\":1,\"name\":\"Ariel\",\"crew\":3}\n{\"id\":2}\n".getBytes(UTF_8)),
                new ImportRequest("boats", ImportFormat.of(null, "boats.ndjson"), "boats.ndjson", Map.of(), "s", null));

        work();

        var done = store.find(file.id());
        assertThat(counts(done)).containsExactly(2L, 1L, 0L, 1L);
        assertThat(done.columnsIgnored()).containsExactly("crew");
    }

    @Test
    void letsAnotherGoOnAtOnceWhenItIsStopped() throws Exception {
        var file = receive(csv(7));
        stopping.countDown();
        work();
        var stopped = store.find(file.id());

        assertThat(stopped.status()).isEqualTo(ImportStatus.RUNNING);
        assertThat(store.claim("another")).isPresent();
    }

    private enum Crash {
        IN_PREPARE,
        IN_APPLY,
        AFTER_APPLY
    }

    /** Stands for the end of the process: nothing catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record Boat(long id, String name) {}

    private final class Boats implements RowAction<Boat> {

        private Crash crash;
        private int chunksToCrash;
        private int failures;
        private int applied;

        void crash(Crash where, int chunk) {
            crash = where;
            chunksToCrash = chunk;
        }

        @Override
        public List<ImportPreset> presets() {
            return List.of(new ImportPreset(
                    "boats",
                    List.of(
                            ImportPreset.Column.required("id", "id"),
                            ImportPreset.Column.required("name", "Name", "Boat"),
                            ImportPreset.Column.optional("launched", "launched")
                                    .withDateFormat(DateTimeFormatter.ofPattern("MM/dd/yy")))));
        }

        @Override
        public Boat parse(ImportRow row) {
            row.date("launched");
            var id = row.required("id");
            if (!id.matches("[0-9]+")) {
                throw row.refused("id", "must be a number");
            }
            return new Boat(Long.parseLong(id), row.required("name"));
        }

        @Override
        public List<Boat> prepare(ImportView file, List<Boat> rows) throws IOException {
            if (failures > 0) {
                failures--;
                throw new IOException("the other service is away");
            }
            crash(Crash.IN_PREPARE);
            return rows;
        }

        @Override
        public ChunkResult apply(ImportView file, List<Boat> rows) throws SQLException {
            int added = 0;
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement("insert into boat values (?, ?) on conflict do nothing")) {
                for (Boat boat : rows) {
                    insert.setLong(1, boat.id());
                    insert.setString(2, boat.name());
                    added += insert.executeUpdate();
                    crash(Crash.IN_APPLY);
                }
            }
            crash(Crash.AFTER_APPLY);
            applied++;
            return new ChunkResult(added, rows.size() - added);
        }

        private void crash(Crash here) {
            if (crash == here && --chunksToCrash <= 0) {
                crash = null;
                throw new Killed();
            }
        }
    }

    private void work() throws InterruptedException {
        for (var claimed = store.claim("worker"); claimed.isPresent(); claimed = store.claim("worker")) {
            run(claimed.get(), "worker").run();
            if (stopping.getCount() == 0) {
                return;
            }
        }
    }

    private ImportRun<Boat> run(ImportStore.Claimed claimed, String worker) {
        return new ImportRun<>(store, transactions, config, boats, claimed, worker, stopping);
    }

    private ImportView receive(String csv) throws IOException {
        return receive(csv, Map.of());
    }

    private ImportView receive(String csv, Map<String, String> columns) throws IOException {
        return store.receive(new ByteArrayInputStream(csv.getBytes(UTF_8)), request(columns));
    }

    private static ImportRequest request(Map<String, String> columns) {
        return new ImportRequest("boats", ImportFormat.CSV, "boats.csv", columns, "sub-1", "Hana");
    }

    private static String csv(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row -> row + ",Boat " + Integer.toHexString(row * 7919))
                .collect(Collectors.joining("\n", "id,name\n", "\n"));
    }

    private static List<Long> counts(ImportView file) {
        return List.of(file.rowsRead(), file.rowsAdded(), file.rowsKnown(), file.rowsRefused());
    }

    private ImportStore store() {
        return new ImportStore(database, transactions, clock, config, folder.toString(), List.of(boats));
    }

    private static ImportConfig config(Map<String, String> changed) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(ImportConfig.class)
                .withConverter(Duration.class, 100, text -> Duration.parse("PT" + text))
                .withDefaultValue("evenkeel.imports.chunk-rows", "4")
                .withDefaultValue("evenkeel.imports.pause", "0.001s")
                .withDefaultValue("evenkeel.imports.lease", "30s")
                .withDefaultValue("evenkeel.imports.sweep", "3s")
                .withDefaultValue("evenkeel.imports.attempts", "3");
        changed.forEach((name, value) -> builder.withDefaultValue("evenkeel.imports." + name, value));
        return builder.build().getConfigMapping(ImportConfig.class);
    }

    private List<Long> boatIds() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from boat order by id")) {
            var ids = new ArrayList<Long>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    private void sql(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
