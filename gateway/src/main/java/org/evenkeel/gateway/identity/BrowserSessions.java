package org.evenkeel.gateway.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps the tokens of signed-in browsers on the server, so that a sign-out ends the session for every copy
 * of its cookie. The cookie holds a random id; the database holds only the id's hash.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class BrowserSessions implements TokenStateManager {

    private static final Logger LOG = Logger.getLogger(BrowserSessions.class);
    private static final int ID_BYTES = 32;
    private static final String FAMILY = BrowserSessions.class.getName() + ".family";
    private static final String SIGN_OUT = "/sign-out";

    private static final String CREATE_TABLE = """
            CREATE TABLE IF NOT EXISTS browser_session (
              id_hash bytea PRIMARY KEY,
              id_token text,
              access_token text,
              refresh_token text,
              access_token_expires_in bigint,
              access_token_scope text,
              created_at timestamptz NOT NULL DEFAULT now(),
              expires_at timestamptz NOT NULL
            )""";

    /** Every row that refreshing made out of one sign-in belongs to one family. */
    private static final String ADD_FAMILY = "ALTER TABLE browser_session ADD COLUMN IF NOT EXISTS family uuid";

    private static final String CREATE_INDEX =
            "CREATE INDEX IF NOT EXISTS browser_session_expires_at ON browser_session (expires_at)";

    private static final String INSERT = """
            INSERT INTO browser_session
              (id_hash, id_token, access_token, refresh_token, access_token_expires_in, access_token_scope, expires_at,
               family)
            VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7), $8)""";

    private static final String SELECT = """
            SELECT id_token, access_token, refresh_token, access_token_expires_in, access_token_scope, family
            FROM browser_session WHERE id_hash = $1 AND expires_at > now()""";

    private final Pool database;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();

    BrowserSessions(Pool database, @ConfigProperty(name = "evenkeel.session.lifetime") Duration lifetime) {
        this.database = database;
        this.lifetime = lifetime;
    }

    void createTable(@Observes StartupEvent start) {
        // The advisory lock keeps two gateways that start together from creating the table at the same time.
        database.withTransaction(connection -> connection
                        .query("SELECT pg_advisory_xact_lock(4927301)")
                        .execute()
                        .chain(() -> connection.query(CREATE_TABLE).execute())
                        .chain(() -> connection.query(ADD_FAMILY).execute())
                        .chain(() -> connection.query(CREATE_INDEX).execute()))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> requestContext) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID family = context.get(FAMILY);
        Tuple row = Tuple.tuple()
                .addValue(hash(id))
                .addString(tokens.getIdToken())
                .addString(tokens.getAccessToken())
                .addString(tokens.getRefreshToken())
                .addLong(tokens.getAccessTokenExpiresIn())
                .addString(tokens.getAccessTokenScope())
                .addDouble((double) lifetime.toSeconds())
                .addUUID(family == null ? UUID.randomUUID() : family);
        return database.preparedQuery(INSERT).execute(row).replaceWith(id);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String id,
            OidcRequestContext<AuthorizationCodeTokens> requestContext) {
        return database.preparedQuery(SELECT)
                .execute(Tuple.tuple().addValue(hash(id)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new AuthenticationFailedException("The session has ended");
                    }
                    Row row = rows.iterator().next();
                    context.put(FAMILY, row.getUUID("family"));
                    return tokens(row);
                });
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig config, String id, OidcRequestContext<Void> requestContext) {
        // Whoever refreshed a copy of the cookie has a row of his own; the sign-out ends that one, too.
        boolean signOut = context.normalizedPath().equals(SIGN_OUT);
        return database.preparedQuery("DELETE FROM browser_session WHERE id_hash = $1 OR family = $2")
                .execute(Tuple.tuple().addValue(hash(id)).addUUID(signOut ? context.get(FAMILY) : null))
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "1m")
    Uni<Void> purge() {
        return database.query("DELETE FROM browser_session WHERE expires_at <= now()")
                .execute()
                .invoke(result -> LOG.debugf("%d sessions have expired", result.rowCount()))
                .replaceWithVoid();
    }

    private static AuthorizationCodeTokens tokens(Row row) {
        return new AuthorizationCodeTokens(
                row.getString("id_token"),
                row.getString("access_token"),
                row.getString("refresh_token"),
                row.getLong("access_token_expires_in"),
                row.getString("access_token_scope"));
    }

    private static Buffer hash(String id) {
        try {
            return Buffer.buffer(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
