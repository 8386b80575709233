package org.evenkeel.accounts.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.paging.Cursor;

/** The facts about accounts, and how many of them are complaints. */
@ApplicationScoped
public class Facts {

    /** A new fact is noted as one that the account's figures don't know of. */
    private static final String INSERT = """
            with added as (
              insert into fact (event_id, account_id, type, occurred_at, subject, data) values (?,?,?,?,?,?::jsonb)
                  on conflict do nothing
              returning event_id, account_id)
            insert into fresh_fact (event_id, account_id) select event_id, account_id from added""";

    /** A complaint that nobody has judged yet moves no figure. It is counted. */
    private static final String RECEIVE = """
            with added as (
              insert into fact (event_id, account_id, type, occurred_at, subject, data) values (?,?,?,?,?,?::jsonb)
                  on conflict do nothing
              returning account_id)
            insert into complaint_count as c (account_id, complaints) select account_id, 1 from added
                on conflict (account_id) do update set complaints = c.complaints + 1""";

    private static final String PAGE = """
            select event_id, type, occurred_at, subject, data::text
              from fact
             where account_id = ?
               and (occurred_at, event_id) < (?, ?)
             order by occurred_at desc, event_id desc
             limit ?""";

    /** Behind every fact in the order of a page. */
    private static final Place END =
            new Place(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(-1, -1));

    private record Place(OffsetDateTime occurredAt, UUID eventId) {}

    private final DataSource database;
    private final ObjectMapper json;

    Facts(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds what an event tells, unless it is here already, and counts it if it tells of a complaint. */
    @Transactional
    void add(CloudEvent event, UUID accountId) {
        if (accountId == null) {
            throw new IllegalStateException("Event " + event.getId() + " does not say which account it concerns");
        }
        boolean isComplaint = event.getType().equals(FactCollector.COMPLAINT_RECEIVED);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(isComplaint ? RECEIVE : INSERT)) {
            bind(
                    insert,
                    UUID.fromString(event.getId()),
                    accountId,
                    event.getType(),
                    event.getTime(),
                    UUID.fromString(event.getSubject()),
                    new String(event.getData().toBytes(), StandardCharsets.UTF_8));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The fact could not be written", failure);
        }
    }

    /** Adds what happened in this service itself. */
    void add(List<Happening> happenings) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var happening : happenings) {
                bind(
                        insert,
                        happening.id(),
                        happening.accountId(),
                        happening.type(),
                        happening.time().atOffset(ZoneOffset.UTC),
                        happening.subject(),
                        json.writeValueAsString(happening.data()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The facts could not be written", failure);
        }
    }

    private static void bind(
            PreparedStatement insert,
            UUID eventId,
            UUID accountId,
            String type,
            OffsetDateTime time,
            UUID subject,
            String data)
            throws SQLException {
        insert.setObject(1, eventId);
        insert.setObject(2, accountId);
        insert.setString(3, type);
        insert.setObject(4, time);
        insert.setObject(5, subject);
        insert.setString(6, data);
    }

    /** The facts about an account, newest first, one more than asked for if there are more. */
    public List<Fact> list(UUID accountId, String cursor, int limit) {
        var read = Cursor.read(
                cursor,
                2,
                parts ->
                        new Place(Instant.parse(parts.get(0)).atOffset(ZoneOffset.UTC), UUID.fromString(parts.get(1))));
        var place = read == null ? END : read;
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, accountId);
            query.setObject(2, place.occurredAt());
            query.setObject(3, place.eventId());
            query.setInt(4, limit + 1);
            var facts = new ArrayList<Fact>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    facts.add(new Fact(
                            rows.getObject(1, UUID.class),
                            accountId,
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getObject(4, UUID.class),
                            json.readTree(rows.getString(5))));
                }
            }
            return facts;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The facts could not be read", failure);
        }
    }

    public static Cursor cursorAfter(Fact fact) {
        return Cursor.after(fact.occurredAt(), fact.eventId());
    }
}
