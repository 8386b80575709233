package org.evenkeel.kit.timing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;

/** Boats that are to sail at a time: each once. Every departure is written down, so a second one would show. */
class Boats implements Sweep {

    private final DataSource database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    Boats(DataSource database) {
        this.database = database;
    }

    /** Transactions of plain JDBC that this sweep's statements join. */
    SweepTransaction transaction() {
        return new SweepTransaction() {
            @Override
            <T> T call(Supplier<T> step) {
                try (var connection = database.getConnection()) {
                    connection.setAutoCommit(false);
                    current.set(connection);
                    try {
                        T result = step.get();
                        connection.commit();
                        return result;
                    } catch (RuntimeException failure) {
                        if (connection.isValid(1)) {
                            connection.rollback();
                        }
                        throw failure;
                    } finally {
                        current.remove();
                    }
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        };
    }

    @Override
    public String name() {
        return "boats";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(100);
    }

    @Override
    public int batch() {
        return 10;
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        try (var query = current.get()
                .prepareStatement(
                        "select id from boat where sails_at <= ? and not sailed and id > ? order by id limit ?")) {
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            query.setObject(2, after);
            query.setInt(3, most);
            return ids(query);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        try (var lock = connection()
                .prepareStatement("select id from boat where id = any(?) and sails_at <= ? and not sailed"
                        + " order by id for update skip locked")) {
            lock.setArray(1, connection().createArrayOf("uuid", ids.toArray()));
            lock.setObject(2, now.atOffset(ZoneOffset.UTC));
            List<UUID> locked = ids(lock);
            for (UUID id : locked) {
                sail(id);
            }
            return locked.size();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void sail(UUID id) throws SQLException {
        try (var sail = connection().prepareStatement("update boat set sailed = true where id = ?");
                var record = connection().prepareStatement("insert into departure (boat) values (?)")) {
            sail.setObject(1, id);
            sail.executeUpdate();
            record.setObject(1, id);
            record.executeUpdate();
        }
    }

    Connection connection() {
        return current.get();
    }

    static List<UUID> moor(DataSource database, int number, Instant sailsAt) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into boat (id, sails_at) values (?, ?)")) {
            for (int i = 0; i < number; i++) {
                UUID id = Ids.next();
                ids.add(id);
                insert.setObject(1, id);
                insert.setObject(2, sailsAt.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    private static List<UUID> ids(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
