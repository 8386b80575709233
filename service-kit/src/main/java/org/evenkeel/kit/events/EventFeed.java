package org.evenkeel.kit.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The event table as others read it: oldest first, nothing left out that is for them. Rows of a transaction that began
 * before one still running are held back until that one ends, so a reader who has passed a place never finds something new
 * behind it.
 */
@ApplicationScoped
public class EventFeed {

    private static final Duration POLL = Duration.ofMillis(250);

    private static final String PAGE = """
            select xid::text as transaction_id, position, id, time, account_id, subject, type, actor, actor_name, reason, data::text
              from event
             where (xid, position) > (?::xid8, ?)
               and xid < pg_snapshot_xmin(pg_current_snapshot())
               and type not like all (?)
             order by event.xid, event.position
             limit ?""";

    private final DataSource database;
    private final FeedSignal signal;
    private final String source;
    private final Confidential confidential;

    EventFeed(
            DataSource database,
            FeedSignal signal,
            @ConfigProperty(name = "evenkeel.source") String source,
            Confidential confidential) {
        this.database = database;
        this.signal = signal;
        this.source = source;
        this.confidential = confidential;
    }

    /** Who reads. */
    public enum Audience {
        /** The suite's services and the firm's own people: everything. */
        INSIDE,
        /** Everybody else: all but what the service declares confidential. */
        OUTSIDE
    }

    /** Name of this service's feed. */
    public String source() {
        return source;
    }

    /**
     * The events after a place.
     *
     * @param audience what of it is for the reader
     * @param after cursor of the last event seen; null for the beginning
     * @param wait how long to wait for one if there is none yet
     */
    public List<CloudEvent> read(Audience audience, String after, int limit, Duration wait)
            throws InterruptedException {
        var from = FeedPosition.parse(after);
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            var events = page(audience, from, limit);
            long left = deadline - System.nanoTime();
            if (!events.isEmpty() || left <= 0) {
                return events;
            }
            signal.await(left < POLL.toNanos() ? Duration.ofNanos(left) : POLL);
        }
    }

    private List<CloudEvent> page(Audience audience, FeedPosition from, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setString(1, from.xid());
            query.setLong(2, from.row());
            query.setArray(3, connection.createArrayOf("text", confidential.withheldFrom(audience)));
            query.setInt(4, limit);
            return events(query.executeQuery());
        } catch (SQLException failure) {
            throw new IllegalStateException("The event feed could not be read", failure);
        }
    }

    private List<CloudEvent> events(ResultSet rows) throws SQLException {
        var events = new ArrayList<CloudEvent>();
        while (rows.next()) {
            var event = CloudEventBuilder.v1()
                    .withId(rows.getString("id"))
                    .withSource(URI.create("/" + source))
                    .withType(rows.getString("type"))
                    .withSubject(rows.getString("subject"))
                    .withTime(rows.getObject("time", OffsetDateTime.class))
                    .withExtension(FeedEvents.CURSOR, rows.getString("transaction_id") + "-" + rows.getLong("position"))
                    .withExtension("actor", rows.getString("actor"))
                    .withExtension("actorname", rows.getString("actor_name"))
                    .withData("application/json", rows.getString("data").getBytes(StandardCharsets.UTF_8));
            if (rows.getString("account_id") != null) {
                event.withExtension(FeedEvents.ACCOUNT, rows.getString("account_id"));
            }
            if (rows.getString("reason") != null) {
                event.withExtension("reason", rows.getString("reason"));
            }
            events.add(event.build());
        }
        return events;
    }
}
