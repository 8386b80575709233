package org.evenkeel.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Plain SQL: in the transaction that runs, or each statement by itself where none does. */
public record Statements(DataSource database) {

    /** Makes something of the row that a query stands at. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @return how many rows it touched */
    public int update(String statement, Object... parameters) {
        try (var connection = database.getConnection();
                var prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public <T> List<T> query(String query, RowReader<T> reader, Object... parameters) {
        try (var connection = database.getConnection();
                var prepared = prepare(connection, query, parameters);
                var rows = prepared.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public <T> Optional<T> first(String query, RowReader<T> reader, Object... parameters) {
        return query(query, reader, parameters).stream().findFirst();
    }

    /** The time in a column; null where there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        var prepared = connection.prepareStatement(statement);
        for (int at = 0; at < parameters.length; at++) {
            prepared.setObject(
                    at + 1, parameters[at] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : parameters[at]);
        }
        return prepared;
    }
}
