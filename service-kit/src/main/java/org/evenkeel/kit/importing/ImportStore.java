package org.evenkeel.kit.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.files.FileFolder;
import org.evenkeel.kit.files.FileTooLarge;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** Takes files in, tells how their import gets on, and keeps the books for those who do the work. */
@Singleton
public class ImportStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};
    private static final int LONGEST_NAME = 255;

    private final DataSource database;
    private final Transactions transactions;
    private final Clock clock;
    private final ImportConfig config;
    private final FileFolder files;
    private final List<RowAction<?>> actions;
    private final Semaphore arrivals = new Semaphore(0);

    @Inject
    ImportStore(
            DataSource database,
            Transactions transactions,
            Clock clock,
            ImportConfig config,
            @ConfigProperty(name = "evenkeel.files.dir") String filesDir,
            @All List<RowAction<?>> actions) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.config = config;
        this.files = new FileFolder(Path.of(filesDir, "imports"), config.largestFile());
        this.actions = actions;
    }

    /**
     * Keeps a file and has it imported soon. Answers once both the file and the note of it are durable. Call it outside
     * a transaction: it takes as long as the sender does.
     *
     * @param body is read to its end, never held in memory, not closed
     * @throws InvalidRequest where preset or mapping are not known, or the file is empty
     * @throws FileTooLarge where it is
     * @throws IOException where the sender breaks off
     */
    public ImportView receive(InputStream body, ImportRequest request) throws IOException {
        actionFor(request.preset());
        preset(request.preset()).mapped(request.columns());
        var id = Ids.next();
        var stored = files.receive(id, body);
        try {
            transactions.call(() -> update(
                    """
                    insert into import_file (id, filename, preset, columns, format, sha256, bytes_total, received_at,
                                             received_by, received_by_name, status)
                    values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, 'RECEIVED')""",
                    id,
                    RowError.shortened(request.filename(), LONGEST_NAME),
                    request.preset(),
                    JSON.writeValueAsString(request.columns()),
                    request.format().name(),
                    stored.sha256(),
                    stored.bytes(),
                    clock.instant(),
                    request.subject(),
                    request.subjectName()));
        } catch (Exception notNoted) {
            files.delete(id);
            throw new IllegalStateException("An import could not be stored", notNoted);
        }
        arrivals.release();
        return find(id);
    }

    /** @throws NotFound where there is none */
    public ImportView find(UUID id) {
        return query("select * from import_file where id = ?", ImportView::from, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /**
     * The imports, newest first.
     *
     * @param before the last one seen; null for the newest
     */
    public List<ImportView> list(UUID before, int limit) {
        return query("""
                select * from import_file where ?::uuid is null or id < ?::uuid order by id desc limit ?""", ImportView::from, before, before, limit);
    }

    /**
     * The rows refused, in the order of the file.
     *
     * @param after the number of the last one seen; 0 for the first
     * @throws NotFound where there is no such import
     */
    public List<RowError> rowErrors(UUID id, long after, int limit) {
        find(id);
        return query(
                """
                select * from import_row_error where import_id = ? and record_number > ?
                order by record_number limit ?""",
                row -> new RowError(
                        row.getLong("record_number"),
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("reason")),
                id,
                after,
                limit);
    }

    /**
     * Has a failed import go on from where it stopped.
     *
     * @throws NotFound where there is no such import
     * @throws ResumeRefused where it did not fail, or its file was removed since
     */
    public ImportView resume(UUID id) {
        int resumed = updateAlone("""
                update import_file set status = 'RECEIVED', problem_title = null, problem_detail = null,
                                       finished_at = null
                where id = ? and status = 'FAILED' and removed_at is null""", id);
        var file = find(id);
        if (resumed == 0) {
            throw new ResumeRefused(file);
        }
        arrivals.release();
        return file;
    }

    boolean hasActions() {
        return !actions.isEmpty();
    }

    RowAction<?> actionFor(String preset) {
        return actions.stream()
                .filter(action ->
                        action.presets().stream().anyMatch(known -> known.name().equals(preset)))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("preset", "must be one of " + String.join(", ", presetNames())));
    }

    private ImportPreset preset(String name) {
        return actionFor(name).presets().stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> presetNames() {
        return actions.stream()
                .flatMap(action -> action.presets().stream())
                .map(ImportPreset::name)
                .toList();
    }

    // For those who do the work.

    /** An import that a worker holds. */
    record Claimed(ImportView file, Map<String, String> columns) {}

    /** Takes the oldest import that nobody works on. */
    Optional<Claimed> claim(String worker) {
        var now = clock.instant();
        try {
            return transactions.call(() -> query(
                            """
                            update import_file
                            set status = 'RUNNING', leased_by = ?, leased_until = ?, started_at = coalesce(started_at, ?)
                            where id = (select id from import_file
                                        where status in ('RECEIVED', 'RUNNING')
                                          and (status = 'RECEIVED' or leased_until <= ?)
                                        order by id limit 1 for update skip locked)
                            returning *""",
                            row -> new Claimed(ImportView.from(row), columns(row)),
                            worker,
                            now.plus(config.lease()),
                            now,
                            now)
                    .stream()
                    .findFirst());
        } catch (Exception failed) {
            throw new IllegalStateException("No import could be claimed", failed);
        }
    }

    ImportPreset presetOf(Claimed claimed) {
        return preset(claimed.file().preset()).mapped(claimed.columns());
    }

    InputStream open(UUID id) throws IOException {
        return files.open(id);
    }

    /**
     * Renews the lease, and keeps every other worker from this import until the transaction ends.
     *
     * @param rowsRead how far this worker has stored it
     * @throws LeaseLost where it is not this worker's any more, or not at this row
     */
    void hold(UUID id, String worker, long rowsRead) {
        int held = update("""
                update import_file set leased_until = ?
                where id = ? and leased_by = ? and status = 'RUNNING' and rows_read = ?""", clock.instant().plus(config.lease()), id, worker, rowsRead);
        if (held == 0) {
            throw new LeaseLost(id);
        }
    }

    /** Counts a chunk as done, in the transaction that stores its rows. */
    void advance(UUID id, Chunk<?> chunk, ChunkResult result, List<String> columnsIgnored) {
        var errors = chunk.errors();
        int kept = errors.isEmpty() ? 0 : keep(id, errors);
        update(
                """
                update import_file
                set rows_read = ?, bytes_read = ?, rows_added = rows_added + ?, rows_known = rows_known + ?,
                    rows_refused = rows_refused + ?, row_errors_stored = row_errors_stored + ?, columns_ignored = ?
                where id = ?""",
                chunk.lastRecord(),
                chunk.bytesRead(),
                result.added(),
                result.known(),
                errors.size(),
                kept,
                columnsIgnored.toArray(String[]::new),
                id);
    }

    void finish(UUID id, String worker) {
        updateAlone("""
                update import_file
                set status = 'DONE', bytes_read = bytes_total, finished_at = ?, leased_by = null, leased_until = null
                where id = ? and leased_by = ? and status = 'RUNNING'""", clock.instant(), id, worker);
    }

    void fail(UUID id, String worker, ImportProblem problem) {
        updateAlone("""
                update import_file
                set status = 'FAILED', problem_title = ?, problem_detail = ?, finished_at = ?,
                    leased_by = null, leased_until = null
                where id = ? and leased_by = ? and status = 'RUNNING'""", problem.title(), RowError.shortened(problem.detail(), 4000), clock.instant(), id, worker);
    }

    /** Lets any worker go on with it at once. */
    void release(UUID id, String worker) {
        updateAlone(
                "update import_file set leased_until = ? where id = ? and leased_by = ? and status = 'RUNNING'",
                clock.instant(),
                id,
                worker);
    }

    /** Waits for a file to be received or resumed here, or for the time to pass. */
    void awaitArrival(Duration atMost) throws InterruptedException {
        boolean unused = arrivals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void wake() {
        arrivals.release();
    }

    void deleteUnfinishedUploads() throws IOException {
        files.deleteUnfinishedBefore(clock.instant().minus(Duration.ofDays(2)));
    }

    List<UUID> removable(Instant now, UUID after, int most) {
        return query("""
                select id from import_file
                where status in ('DONE', 'FAILED') and removed_at is null and finished_at < ? and id > ?
                order by id limit ?""", row -> row.getObject(1, UUID.class), now.minus(config.kept()), after, most);
    }

    int remove(List<UUID> ids, Instant now) {
        var held = query("""
                select id from import_file
                where id = any (?) and status in ('DONE', 'FAILED') and removed_at is null and finished_at < ?
                for update skip locked""", row -> row.getObject(1, UUID.class), ids.toArray(UUID[]::new), now.minus(config.kept()));
        var removed = held.toArray(UUID[]::new);
        update("update import_row_error set value = null where import_id = any (?)", (Object) removed);
        update("update import_file set removed_at = ? where id = any (?)", now, removed);
        held.forEach(this::deleteFile);
        return held.size();
    }

    private void deleteFile(UUID id) {
        try {
            files.delete(id);
        } catch (IOException failure) {
            throw new IllegalStateException("The file of import " + id + " could not be removed", failure);
        }
    }

    private int keep(UUID id, List<RowError> errors) {
        long stored = query("select row_errors_stored from import_file where id = ?", row -> row.getLong(1), id)
                .getFirst();
        int room = (int) Math.min(errors.size(), Math.max(0, config.rowErrorsKept() - stored));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into import_row_error (import_id, record_number, line, column_name, value, reason)
                        values (?, ?, ?, ?, ?, ?)""")) {
            for (RowError error : errors.subList(0, room)) {
                bind(
                        insert,
                        connection,
                        id,
                        error.number(),
                        error.line(),
                        error.column(),
                        error.value(),
                        error.reason());
                insert.addBatch();
            }
            insert.executeBatch();
            return room;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int updateAlone(String sql, Object... parameters) {
        try {
            return transactions.call(() -> update(sql, parameters));
        } catch (Exception failed) {
            throw new IllegalStateException("An import could not be updated", failed);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, connection, parameters);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, connection, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void bind(PreparedStatement statement, Connection connection, Object... parameters)
            throws SQLException {
        for (int at = 0; at < parameters.length; at++) {
            Object value =
                    switch (parameters[at]) {
                        case Instant time -> time.atOffset(ZoneOffset.UTC);
                        case String[] texts -> connection.createArrayOf("text", texts);
                        case UUID[] ids -> connection.createArrayOf("uuid", ids);
                        case null -> null;
                        case Object other -> other;
                    };
            statement.setObject(at + 1, value);
        }
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        try {
            return JSON.readValue(row.getString("columns"), COLUMNS);
        } catch (JsonProcessingException notOurs) {
            throw new SQLException("import_file.columns is not what was written", notOurs);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
