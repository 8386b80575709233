package org.evenkeel.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;

/** A real PostgreSQL for a service's tests, and the key by which it checks the tokens of {@link TestTokens}. */
public class ServiceUnderTest implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;
    private Path files;

    @Override
    public Map<String, String> start() {
        try {
            postgres = startPostgres();
            files = Files.createTempDirectory("evenkeel-files");
            return Map.of(
                    "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "postgres",
                    "quarkus.oidc.public-key",
                            Base64.getEncoder()
                                    .encodeToString(TestTokens.KEYS.getPublic().getEncoded()),
                    "evenkeel.files.dir", files.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL as the suite runs it: with an LC_CTYPE to which the letters of every script are letters, since pg_trgm asks
     * that. */
    public static EmbeddedPostgres startPostgres() throws IOException {
        var postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        return postgres;
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
