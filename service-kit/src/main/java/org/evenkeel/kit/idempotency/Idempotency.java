package org.evenkeel.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.InvalidRequest;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Stores the answer to a request with its effect, so that a repetition is answered alike and changes nothing. The row is
 * written last in the transaction: an earlier write would fix the order of its events in the feed before the thing they
 * speak of is locked.
 */
@RequestScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final RoutingContext http;
    private final Caller caller;
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(RoutingContext http, Caller caller, DataSource database, ObjectMapper json, Clock clock) {
        this.http = http;
        this.caller = caller;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    private record Stored(String fingerprint, int status, String location, String etag, String body) {}

    /**
     * Runs an act in a transaction of its own, once per caller and key; without a key each time. What must come before the
     * transaction, such as a call of another service, is done before this is called; all else is simpler by
     * {@link Idempotent}.
     *
     * @param content what, with method and path, tells this request from another under the same key; as JSON
     * @throws InvalidRequest where the key is malformed
     */
    public Response once(List<?> content, Supplier<Response> act) {
        var key = http.request().getHeader(HEADER);
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(act::get);
        }
        if (!ALLOWED.matcher(key).matches()) {
            throw new InvalidRequest(HEADER, "must be 1 to 200 visible ASCII characters");
        }
        var fingerprint = fingerprint(content);
        return answered(key, fingerprint).orElseGet(() -> {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    var answer = act.get();
                    store(key, fingerprint, answer);
                    return answer;
                });
            } catch (RuntimeException refused) {
                // perhaps because the same request took effect meanwhile: then its answer counts
                return answered(key, fingerprint).orElseThrow(() -> refused);
            }
        });
    }

    /** The stored answer to an earlier request with the same key, for acts whose preparation is costly. */
    public Optional<Response> answered(List<?> content) {
        var key = http.request().getHeader(HEADER);
        return key == null ? Optional.empty() : answered(key, fingerprint(content));
    }

    private Optional<Response> answered(String key, String fingerprint) {
        return read(key).map(stored -> {
            if (!stored.fingerprint.equals(fingerprint)) {
                throw new IdempotencyKeyReused();
            }
            var answer = Response.status(stored.status).header("Idempotency-Replayed", "true");
            if (stored.location != null) {
                answer.header("Location", stored.location);
            }
            if (stored.etag != null) {
                answer.tag(EntityTag.valueOf(stored.etag));
            }
            if (stored.body != null) {
                answer.entity(stored.body).type(MediaType.APPLICATION_JSON);
            }
            return answer.build();
        });
    }

    private Optional<Stored> read(String key) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select fingerprint, status, location, etag, body from idempotent_answer where caller = ? and key = ?")) {
            query.setString(1, caller.subject());
            query.setString(2, key);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void store(String key, String fingerprint, Response answer) {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into idempotent_answer"
                                + " (caller, key, fingerprint, status, location, etag, body, stored_at) values (?,?,?,?,?,?,?,?)")) {
            insert.setString(1, caller.subject());
            insert.setString(2, key);
            insert.setString(3, fingerprint);
            insert.setInt(4, answer.getStatus());
            insert.setString(5, Objects.toString(answer.getLocation(), null));
            insert.setString(
                    6,
                    answer.getEntityTag() == null
                            ? null
                            : '"' + answer.getEntityTag().getValue() + '"');
            insert.setString(7, answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity()));
            insert.setObject(8, clock.instant().atOffset(java.time.ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (PSQLException failure) {
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(failure.getSQLState())) {
                throw new RepeatedMeanwhile(failure);
            }
            throw new IllegalStateException(failure);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String fingerprint(List<?> content) {
        var request = http.request();
        try {
            var all = request.method() + " " + request.uri() + "\n" + json.writeValueAsString(content);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same request committed between our look and our write. */
    private static final class RepeatedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RepeatedMeanwhile(Throwable cause) {
            super(cause);
        }
    }
}
