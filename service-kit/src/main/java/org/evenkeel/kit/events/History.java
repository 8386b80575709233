package org.evenkeel.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.InvalidRequest;

/** The event table as the history of one thing. */
@ApplicationScoped
public class History {

    private static final String PAGE =
            "select position, time, type, actor_name, case when type not like all (?) then reason end, data::text from event"
                    + " where subject = ? and position > ? and type not like all (?) order by position limit ?";

    private record Placed(long position, HistoryEntry entry) {}

    private final DataSource database;
    private final ObjectMapper json;
    private final Confidential confidential;

    History(DataSource database, ObjectMapper json, Confidential confidential) {
        this.database = database;
        this.json = json;
        this.confidential = confidential;
    }

    /**
     * What happened to a thing, oldest first. Whether the caller may know is for the service to decide before.
     *
     * @param audience what of it is for the reader
     * @param cursor of the page before; null for the first
     * @throws InvalidRequest where the cursor is not of this list
     */
    public Page<HistoryEntry> of(UUID subject, Audience audience, String cursor, int limit) {
        Long after = Cursor.read(cursor, 1, parts -> Long.valueOf(parts.getFirst()));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setArray(1, connection.createArrayOf("text", confidential.reasonsWithheldFrom(audience)));
            query.setObject(2, subject);
            query.setLong(3, after == null ? 0 : after);
            query.setArray(4, connection.createArrayOf("text", confidential.withheldFrom(audience)));
            query.setInt(5, limit + 1);
            var history = new ArrayList<Placed>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    history.add(new Placed(rows.getLong(1), entry(rows)));
                }
            }
            return Page.of(history, limit, last -> Cursor.after(last.position)).map(Placed::entry);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The history could not be read", failure);
        }
    }

    private HistoryEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
        return new HistoryEntry(
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                json.readValue(row.getString(6), new TypeReference<Map<String, Object>>() {}));
    }
}
