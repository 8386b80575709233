package org.evenkeel.benchmarks;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The tables of complaints-service, written directly: the floor that the service is compared with. */
final class ComplaintsDatabase {

    /** Its statements for an intake are kept as complaints-service has them; references come from no sequence here. */
    private static final String FIND_ACCOUNT = "select id, name from account where id = ?";

    private static final String INSERT_EVENT = "insert into event"
            + " (id, time, account_id, subject, type, actor, actor_name, reason, data) values (?,?,?,?,?,?,?,?,?::jsonb)";

    private static final String INSERT_COMPLAINT = """
            insert into complaint (id, reference, account_id, matter, description, wish, language, source, origin,
                   external_reference, status, received_at, recorded_at, received_by, received_by_name, contact,
                   disputed_amount, disputed_currency, search_text, version)
            values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""";

    private static final String COPY_COMPLAINTS = """
            copy complaint (id, reference, account_id, matter, description, language, source, origin,
                   external_reference, status, received_at, recorded_at, received_by, received_by_name, search_text,
                   version) from stdin""";

    private static final String COPY_EVENTS =
            "copy event (id, time, account_id, subject, type, actor, actor_name, data) from stdin";

    private static final String SEARCH_INDEX =
            "create index complaint_search_ix on complaint using gin (search_text gin_trgm_ops)";

    private static final String ACTOR = "01990000-0000-7000-8000-0000000000aa";

    private final String url;
    private final List<UUID> accounts;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final AtomicLong numbers = new AtomicLong();

    ComplaintsDatabase(String url, List<UUID> accounts) {
        this.url = url;
        this.accounts = accounts;
    }

    /** @param external its reference with the sender */
    record Row(String external, UUID account, Complaints.Text text) {}

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<UUID> someIds(int count) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement(
                        "select id from complaint tablesample bernoulli (50) order by random() limit ?")) {
            query.setInt(1, count);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<UUID>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }

    long complaints() throws SQLException {
        return number("select count(*) from complaint");
    }

    /** How many of the accounts complaints-service has heard of. */
    long accountsKnown() throws SQLException {
        return number("select count(*) from account");
    }

    private long number(String sql) throws SQLException {
        try (var connection = connect();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Adds complaints received over the last months, without events.
     *
     * @param indexAfter makes the text index anew afterwards, which is faster for many
     * @param limit for making the index; a longer one fails
     */
    void fill(int count, Complaints texts, boolean indexAfter, Duration limit) throws SQLException, IOException {
        if (indexAfter) {
            execute("drop index complaint_search_ix");
        }
        try (var connection = connect()) {
            copyComplaints(connection, count, texts);
        }
        if (indexAfter) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("set maintenance_work_mem = '1GB'");
                statement.setQueryTimeout((int) limit.toSeconds());
                statement.execute(SEARCH_INDEX);
            }
        }
        execute("vacuum (analyze) complaint");
    }

    private void copyComplaints(Connection connection, int count, Complaints texts) throws SQLException, IOException {
        var now = Instant.now();
        try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY_COMPLAINTS, 1 << 20)) {
            for (int i = 0; i < count; i++) {
                var received = now.minus((long) (count - i) * 90_000 / count, ChronoUnit.MINUTES);
                var external = "FILL-" + numbers.incrementAndGet();
                write(out, ids.generate(), new Row(external, account(i), texts.next()), "bench:fill", received);
            }
        }
    }

    UUID account(long number) {
        return accounts.get((int) (number % accounts.size()));
    }

    /** The same rows as an import would add, each table by one COPY, in one transaction. */
    void copyWithEvents(List<Row> rows, String origin) throws SQLException, IOException {
        var now = Instant.now();
        var complaintIds = rows.stream().map(row -> ids.generate()).toList();
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class);
            try (var out = new PGCopyOutputStream(copy, COPY_COMPLAINTS, 1 << 20)) {
                for (int i = 0; i < rows.size(); i++) {
                    write(out, complaintIds.get(i), rows.get(i), origin, now);
                }
            }
            try (var out = new PGCopyOutputStream(copy, COPY_EVENTS, 1 << 20)) {
                for (int i = 0; i < rows.size(); i++) {
                    var id = complaintIds.get(i);
                    line(
                            out,
                            ids.generate(),
                            now,
                            rows.get(i).account(),
                            id,
                            "org.evenkeel.complaint.received",
                            ACTOR,
                            "Benchmark",
                            eventData(id, "C-0-" + i, now, "FILE"));
                }
            }
            connection.commit();
        }
    }

    private void write(PGCopyOutputStream out, UUID id, Row row, String origin, Instant received) throws IOException {
        var reference = "B-%06d".formatted(numbers.incrementAndGet());
        line(
                out,
                id,
                reference,
                row.account(),
                row.text().matter(),
                row.text().description(),
                "en",
                "FILE",
                origin,
                row.external(),
                "RECEIVED",
                received,
                Instant.now(),
                ACTOR,
                "Benchmark",
                row.text().searchText(reference, row.external()),
                0);
    }

    private static void line(PGCopyOutputStream out, Object... values) throws IOException {
        var line = new StringBuilder(1_000);
        for (var value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(value);
        }
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String eventData(UUID id, String reference, Instant received, String source) {
        return "{\"complaintId\":\"%s\",\"reference\":\"%s\",\"receivedAt\":\"%s\",\"source\":\"%s\",\"language\":\"en\"}"
                .formatted(id, reference, received, source);
    }

    /** One connection that takes complaints in as the service does: account read, event, complaint, commit. */
    Load.Request intake(Connection connection, Complaints texts) throws SQLException {
        connection.setAutoCommit(false);
        var find = connection.prepareStatement(FIND_ACCOUNT);
        var event = connection.prepareStatement(INSERT_EVENT);
        var complaint = connection.prepareStatement(INSERT_COMPLAINT);
        return () -> {
            long number = numbers.incrementAndGet();
            find.setObject(1, account(number));
            try (var row = find.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("complaints-service does not know account " + account(number));
                }
            }
            var now = Instant.now();
            var id = ids.generate();
            var reference = "B-%06d".formatted(number);
            set(
                    event,
                    ids.generate(),
                    time(now),
                    account(number),
                    id,
                    "org.evenkeel.complaint.received",
                    ACTOR,
                    "Benchmark",
                    null,
                    eventData(id, reference, now, "WEB"));
            event.executeUpdate();
            var text = texts.next();
            set(
                    complaint,
                    id,
                    reference,
                    account(number),
                    text.matter(),
                    text.description(),
                    null,
                    "en",
                    "WEB",
                    "api:" + ACTOR,
                    null,
                    "RECEIVED",
                    time(now),
                    time(now),
                    ACTOR,
                    "Benchmark",
                    null,
                    null,
                    null,
                    text.searchText(reference),
                    0L);
            complaint.executeUpdate();
            connection.commit();
        };
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, nullType(i));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    /** Only the disputed amount, the seventeenth of the long statement, is no text. */
    private static int nullType(int index) {
        return index == 16 ? Types.NUMERIC : Types.VARCHAR;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
