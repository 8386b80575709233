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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
            with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xid)
            select horizon.xid::text as horizon, transaction_id, position, id, time, account_id, subject, type, actor,
                   actor_name, reason, data
              from horizon left join lateral (
                   select event.xid, event.xid::text as transaction_id, position, id, time, account_id, subject, type,
                          actor, actor_name, case when type not like all (?) then reason end as reason,
                          data::text as data
                     from event
                    where (event.xid, position) > (?::xid8, ?)
                      and event.xid < horizon.xid
                      and type not like all (?)
                      and (?::uuid[] is null or account_id is null or account_id = any (?::uuid[]))
                    order by event.xid, position
                    limit ?) as page on true
             order by page.xid, position""";

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

    /** How much of what happened a reader is told. */
    public enum Audience {
        /** The suite's services and the firm's own people: everything. */
        INSIDE,
        /** Everybody else: all but what the service declares confidential. */
        OUTSIDE
    }

    /**
     * Who reads.
     *
     * @param confinedTo the accounts whose events are for the reader, beside events that concern no account; empty where
     *     those of all are
     */
    public record Reader(Audience audience, Optional<Set<UUID>> confinedTo) {

        public static final Reader INSIDE = new Reader(Audience.INSIDE, Optional.empty());
    }

    /**
     * A part of the feed.
     *
     * @param next where to go on: behind the last event, or, where there are no more for this reader, behind all that was
     *     looked through
     */
    public record Part(List<CloudEvent> events, String next) {}

    /** Name of this service's feed. */
    public String source() {
        return source;
    }

    /**
     * The events after a place.
     *
     * @param after cursor of the last event seen; null for the beginning
     * @param wait how long to wait for one if there is none yet
     */
    public Part read(Reader reader, String after, int limit, Duration wait) throws InterruptedException {
        var from = FeedPosition.parse(after);
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            var part = part(reader, from, limit);
            long left = deadline - System.nanoTime();
            if (!part.events.isEmpty() || left <= 0) {
                return part;
            }
            from = FeedPosition.parse(part.next);
            signal.await(left < POLL.toNanos() ? Duration.ofNanos(left) : POLL);
        }
    }

    private Part part(Reader reader, FeedPosition from, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            var accounts = reader.confinedTo.isEmpty()
                    ? null
                    : connection.createArrayOf("uuid", reader.confinedTo.get().toArray());
            query.setArray(1, connection.createArrayOf("text", confidential.reasonsWithheldFrom(reader.audience)));
            query.setString(2, from.xid());
            query.setLong(3, from.row());
            query.setArray(4, connection.createArrayOf("text", confidential.withheldFrom(reader.audience)));
            query.setArray(5, accounts);
            query.setArray(6, accounts);
            query.setInt(7, limit);
            return part(query.executeQuery(), limit);
        } catch (SQLException failure) {
            throw new IllegalStateException("The event feed could not be read", failure);
        }
    }

    private Part part(ResultSet rows, int limit) throws SQLException {
        var events = new ArrayList<CloudEvent>();
        String horizon = null;
        while (rows.next()) {
            horizon = rows.getString("horizon");
            if (rows.getString("id") != null) {
                events.add(event(rows));
            }
        }
        var next = events.size() < limit
                ? new FeedPosition(horizon, 0).toString()
                : String.valueOf(events.getLast().getExtension(FeedEvents.CURSOR));
        return new Part(events, next);
    }

    private CloudEvent event(ResultSet row) throws SQLException {
        var event = CloudEventBuilder.v1()
                .withId(row.getString("id"))
                .withSource(URI.create("/" + source))
                .withType(row.getString("type"))
                .withSubject(row.getString("subject"))
                .withTime(row.getObject("time", OffsetDateTime.class))
                .withExtension(FeedEvents.CURSOR, row.getString("transaction_id") + "-" + row.getLong("position"))
                .withExtension("actor", row.getString("actor"))
                .withExtension("actorname", row.getString("actor_name"))
                .withData("application/json", row.getString("data").getBytes(StandardCharsets.UTF_8));
        if (row.getString("account_id") != null) {
            event.withExtension(FeedEvents.ACCOUNT, row.getString("account_id"));
        }
        if (row.getString("reason") != null) {
            event.withExtension("reason", row.getString("reason"));
        }
        return event.build();
    }
}
