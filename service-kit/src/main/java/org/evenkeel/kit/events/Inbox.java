package org.evenkeel.kit.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.cloudevents.CloudEvent;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Gives events of other services their effect, each exactly once: effect and cursor move in one transaction. An event that
 * fails is parked with its error; later ones of the same account wait behind it in order, those of other accounts go on.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final DataSource database;
    private final ObjectReader json;
    private final Clock clock;
    private final ConsumerConfig config;
    private final Map<String, EventHandler<?>> handlers;

    Inbox(
            DataSource database,
            ObjectMapper json,
            Clock clock,
            ConsumerConfig config,
            @All List<EventHandler<?>> handlers) {
        this.database = database;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
        this.config = config;
        this.handlers = byType(handlers);
    }

    static Map<String, EventHandler<?>> byType(List<EventHandler<?>> handlers) {
        var byType = new HashMap<String, EventHandler<?>>();
        for (var handler : handlers) {
            for (var type : handler.types()) {
                var other = byType.put(type, handler);
                if (other != null) {
                    throw new IllegalStateException("Both %s and %s handle events of type %s"
                            .formatted(
                                    other.getClass().getName(),
                                    handler.getClass().getName(),
                                    type));
                }
            }
        }
        return Map.copyOf(byType);
    }

    /** The cursor up to which a feed has taken effect here. */
    public String cursor(String source) {
        return inTransaction(sql -> {
            sql.update("insert into event_cursor (source, cursor) values (?, ?) on conflict do nothing", source, START);
            return sql.one("select cursor from event_cursor where source = ?", source);
        });
    }

    private static final String START = FeedPosition.START.toString();

    /** Takes or keeps the right to read a feed, so that of several replicas one does. */
    boolean lease(String source, String process) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return inTransaction(sql -> sql.update(
                        "update event_cursor set leased_by = ?, leased_until = ?"
                                + " where source = ? and (leased_by = ? or leased_until is null or leased_until < ?)",
                        process,
                        now.plus(config.lease()),
                        source,
                        process,
                        now)
                == 1);
    }

    /**
     * Gives a batch its effect.
     *
     * @param after the cursor the batch was read from; if the feed has moved on meanwhile, nothing is done
     */
    public void accept(String source, String after, List<CloudEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            acceptTogether(source, after, events);
        } catch (RuntimeException oneOfThem) {
            LOG.warnf(
                    "A batch of %d events of %s failed (%s); taking them one by one", events.size(), source, oneOfThem);
            var from = after;
            for (var event : events) {
                from = acceptAlone(source, from, event);
            }
        }
    }

    private void acceptTogether(String source, String after, List<CloudEvent> events) {
        inTransaction(sql -> {
            if (isAt(sql, source, after)) {
                for (var event : events) {
                    takeEffectOrQueue(sql, source, event);
                }
                moveTo(sql, source, cursorOf(events.getLast()));
            }
            return null;
        });
    }

    private String acceptAlone(String source, String after, CloudEvent event) {
        try {
            acceptTogether(source, after, List.of(event));
        } catch (RuntimeException poisoned) {
            LOG.errorf(poisoned, "Event %s of %s has no effect and is parked", event.getId(), source);
            inTransaction(sql -> {
                if (isAt(sql, source, after)) {
                    park(sql, source, event, String.valueOf(poisoned), 1);
                    moveTo(sql, source, cursorOf(event));
                }
                return null;
            });
        }
        return cursorOf(event);
    }

    private static boolean isAt(Sql sql, String source, String cursor) throws SQLException {
        return cursor.equals(sql.one("select cursor from event_cursor where source = ? for update", source));
    }

    private static void moveTo(Sql sql, String source, String cursor) throws SQLException {
        sql.update("update event_cursor set cursor = ? where source = ?", cursor, source);
    }

    private void takeEffectOrQueue(Sql sql, String source, CloudEvent event) throws SQLException {
        var account = accountOf(event);
        if (account != null
                && sql.one("select id from parked_event where source = ? and account_id = ? limit 1", source, account)
                        != null) {
            park(sql, source, event, "Waits behind an earlier event of the same account", 0);
        } else {
            takeEffect(event);
        }
    }

    private void park(Sql sql, String source, CloudEvent event, String error, int attempts) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.update(
                "insert into parked_event (id, source, account_id, cursor, type, body, error, attempts, parked_at,"
                        + " next_try_at) values (?,?,?,?,?,?,?,?,?,?)",
                UUID.fromString(event.getId()),
                source,
                accountOf(event),
                cursorOf(event),
                event.getType(),
                FeedEvents.written(event),
                error,
                attempts,
                now,
                now.plus(backOff(attempts)));
    }

    private static Duration backOff(int attempts) {
        return Duration.ofSeconds(1L << Math.min(attempts, 6));
    }

    /** Tries the parked events whose time has come, the first of each account, until none is left or it fails again. */
    public void retryParked(String source) {
        var tried = true;
        while (tried) {
            tried = retryNext(source);
        }
    }

    private boolean retryNext(String source) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var next = inTransaction(sql -> sql.one(
                "select p.id::text from parked_event p where p.source = ? and p.next_try_at <= ? and not exists (select from"
                        + " parked_event q where q.source = p.source and q.account_id = p.account_id and q.sequence <"
                        + " p.sequence) order by p.sequence limit 1",
                source,
                now));
        if (next != null) {
            replay(source, UUID.fromString(next));
        }
        return next != null;
    }

    /**
     * Tries one parked event again.
     *
     * @return whether it took effect now; false where it is not parked, waits behind another or failed again
     */
    public boolean replay(String source, UUID id) {
        try {
            return inTransaction(sql -> {
                var body = sql.one(
                        "select p.body from parked_event p where p.source = ? and p.id = ? and not exists (select from"
                                + " parked_event q where q.source = p.source and q.account_id = p.account_id and q.sequence"
                                + " < p.sequence) for update of p",
                        source,
                        id);
                if (body == null) {
                    return false;
                }
                takeEffect(FeedEvents.readOne(body));
                sql.update("delete from parked_event where source = ? and id = ?", source, id);
                return true;
            });
        } catch (RuntimeException again) {
            LOG.warnf("Parked event %s of %s failed again: %s", id, source, again);
            noteFailure(source, id, again);
            return false;
        }
    }

    private void noteFailure(String source, UUID id, RuntimeException failure) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        inTransaction(sql -> {
            var attempts = Integer.parseInt(
                            sql.one("select attempts::text from parked_event where source = ? and id = ?", source, id))
                    + 1;
            return sql.update(
                    "update parked_event set attempts = ?, error = ?, next_try_at = ? where source = ? and id = ?",
                    attempts,
                    String.valueOf(failure),
                    attempts >= config.attempts() ? null : now.plus(backOff(attempts)),
                    source,
                    id);
        });
    }

    private void takeEffect(CloudEvent event) {
        var handler = handlers.get(event.getType());
        if (handler != null) {
            handle(handler, event);
        }
    }

    private <D extends Record> void handle(EventHandler<D> handler, CloudEvent event) {
        try {
            D data = json.forType(handler.data()).readValue(event.getData().toBytes());
            handler.handle(event, accountOf(event), data);
        } catch (IOException malformed) {
            throw new IllegalStateException("Event " + event.getId() + " holds other data than expected", malformed);
        }
    }

    private static String cursorOf(CloudEvent event) {
        return String.valueOf(event.getExtension(FeedEvents.CURSOR));
    }

    private static UUID accountOf(CloudEvent event) {
        var account = event.getExtension(FeedEvents.ACCOUNT);
        return account == null ? null : UUID.fromString(account.toString());
    }

    private interface Work<R> {
        R run(Sql sql) throws SQLException;
    }

    private <R> R inTransaction(Work<R> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return work.run(new Sql(connection));
            }
        });
    }
}
