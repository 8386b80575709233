package org.evenkeel.onboarding.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The event table as the history of one onboarding; the kit's own history does not say which step was ticked. */
@ApplicationScoped
public class OnboardingHistory {

    private static final String PAGE = """
            select position, time, type, data->>'step', actor_name, reason
              from event
             where subject = ? and position > ?
             order by position
             limit ?""";

    /** An entry and its place in the history. */
    public record Placed(long position, HistoryEntry entry) {}

    private final DataSource database;

    OnboardingHistory(DataSource database) {
        this.database = database;
    }

    /** What happened after a place, oldest first, one more than asked for if there is more. */
    public List<Placed> list(UUID onboardingId, long after, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, onboardingId);
            query.setLong(2, after);
            query.setInt(3, limit + 1);
            var history = new ArrayList<Placed>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    history.add(new Placed(
                            rows.getLong(1),
                            new HistoryEntry(
                                    rows.getObject(2, OffsetDateTime.class).toInstant(),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getString(6))));
                }
            }
            return history;
        } catch (SQLException failure) {
            throw new IllegalStateException("The history could not be read", failure);
        }
    }
}
