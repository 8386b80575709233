package org.evenkeel.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.timing.Chore;

/** Forgets stored answers once nobody repeats their requests any more. Until then a repetition has no second effect. */
@ApplicationScoped
class AnswerRetention implements Chore {

    private static final int BATCH = 5_000;

    private static final String FORGET = """
            delete from idempotent_answer
             where (caller, key) in (select caller, key from idempotent_answer
                                      where stored_at < ? order by stored_at limit ?)""";

    private final DataSource database;
    private final Duration kept;

    /** @param kept how long an answer is kept */
    AnswerRetention(
            DataSource database,
            @ConfigProperty(name = "evenkeel.idempotency.kept", defaultValue = "168h") Duration kept) {
        this.database = database;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "forget-idempotent-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        var storedBefore = now.minus(kept);
        while (QuarkusTransaction.requiringNew().call(() -> forget(storedBefore)) == BATCH) {
            // small transactions, since events become readable only when all older transactions have ended
        }
    }

    private int forget(Instant storedBefore) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, storedBefore.atOffset(ZoneOffset.UTC));
            delete.setInt(2, BATCH);
            return delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Old answers could not be forgotten", failure);
        }
    }
}
