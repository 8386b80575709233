package org.evenkeel.complaints.limit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

@ApplicationScoped
class CaseLimits implements PanacheRepositoryBase<CaseLimit, CaseLimit.Id> {

    private static final String INSERT = """
            insert into case_limit (complaint_id, round, kind, preset, length, warn_percent, calendar_id, started_at, due_at,
                   wake_at, missed_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    CaseLimits(DataSource database) {
        this.database = database;
    }

    /** Those of a case, the first round first, in the order in which they are to be met. */
    List<CaseLimit> of(UUID complaintId) {
        return list("id.complaintId", complaintId).stream()
                .sorted(Comparator.comparing(CaseLimit::round).thenComparing(CaseLimit::kind))
                .toList();
    }

    /** Adds limits that have just begun, of one case or of many in one statement, past Hibernate: an intake has to be cheap. */
    void add(List<CaseLimit> begun) {
        if (begun.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            var columns = new Columns(connection, begun);
            insert.setArray(1, columns.of("uuid", CaseLimit::complaintId));
            insert.setArray(2, columns.of("int", CaseLimit::round));
            insert.setArray(3, columns.of("text", CaseLimit::kind));
            insert.setArray(4, columns.of("text", CaseLimit::preset));
            insert.setArray(5, columns.of("text", CaseLimit::length));
            insert.setArray(6, columns.of("int", CaseLimit::warnPercent));
            insert.setArray(7, columns.of("uuid", CaseLimit::calendarId));
            insert.setArray(8, columns.times(CaseLimit::startedAt));
            insert.setArray(9, columns.times(CaseLimit::dueAt));
            insert.setArray(10, columns.times(CaseLimit::wakeAt));
            insert.setArray(11, columns.times(CaseLimit::missedAt));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Limits could not be added", failure);
        }
    }

    private record Columns(Connection connection, List<CaseLimit> limits) {

        Array of(String type, Function<CaseLimit, Object> value) throws SQLException {
            return connection.createArrayOf(type, limits.stream().map(value).toArray());
        }

        Array times(Function<CaseLimit, Instant> time) throws SQLException {
            return of("timestamptz", time.andThen(at -> at == null ? null : Timestamp.from(at)));
        }
    }
}
