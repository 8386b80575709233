package org.evenkeel.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;

/** Short statements on one connection. */
record Sql(Connection connection) {

    int update(String statement, Object... parameters) throws SQLException {
        try (var prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    /** The first column of the first row as text; null where there is no row. */
    String one(String query, Object... parameters) throws SQLException {
        try (var prepared = prepare(query, parameters);
                var row = prepared.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case null -> prepared.setNull(i + 1, Types.NULL);
                case OffsetDateTime time -> prepared.setObject(i + 1, time);
                default -> prepared.setObject(i + 1, parameters[i]);
            }
        }
        return prepared;
    }
}
