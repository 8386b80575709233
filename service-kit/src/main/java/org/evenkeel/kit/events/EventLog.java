package org.evenkeel.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Writes what happened into the {@code event} table, in the transaction of the change itself. */
@ApplicationScoped
public class EventLog {

    private static final String INSERT = "insert into event"
            + " (id, time, account_id, subject, type, actor, actor_name, reason, data) values (?,?,?,?,?,?,?,?,?::jsonb)";

    private final DataSource database;
    private final ObjectMapper json;
    private final FeedSignal signal;

    EventLog(DataSource database, ObjectMapper json, FeedSignal signal) {
        this.database = database;
        this.json = json;
        this.signal = signal;
    }

    public void record(Happening happening) {
        record(List.of(happening));
    }

    /** Records several at once, in their order. To be called inside the transaction that changes what they speak of. */
    public void record(List<Happening> happenings) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var happening : happenings) {
                insert.setObject(1, happening.id());
                insert.setObject(2, happening.time().atOffset(ZoneOffset.UTC));
                insert.setObject(3, happening.accountId());
                insert.setObject(4, happening.subject());
                insert.setString(5, happening.type());
                insert.setString(6, happening.actor());
                insert.setString(7, happening.actorName());
                insert.setString(8, happening.reason());
                insert.setString(9, json.writeValueAsString(happening.data()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The event could not be written", failure);
        }
        signal.afterCommit();
    }
}
