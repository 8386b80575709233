package org.evenkeel.onboarding.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.timing.Sweep;

/**
 * Lets parts of onboardings take effect once their time has come: each is locked together with its onboarding, as an act on
 * it would lock it; what an act holds just now is left to the next run.
 */
public abstract class OnboardingSweep implements Sweep {

    private final Statements sql;
    private final String due;
    private final String lock;

    /**
     * @param table of the parts, with the columns {@code id} and {@code onboarding_id}
     * @param condition that holds of a part, there called {@code part}, while it is due and has not taken effect; its one
     *     parameter is the present time
     */
    protected OnboardingSweep(DataSource database, String table, String condition) {
        this.sql = new Statements(database);
        this.due = "select part.id from " + table + " part where " + condition
                + " and part.id > ? order by part.id limit ?";
        this.lock = "select part.id from " + table + " part join onboarding o on o.id = part.onboarding_id where "
                + condition + " and part.id = any(?::uuid[]) order by part.id for update of part, o skip locked";
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return sql.query(due, row -> row.getObject(1, UUID.class), now, after, most);
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        var locked = sql.query(
                lock,
                row -> row.getObject(1, UUID.class),
                now,
                ids.stream().map(UUID::toString).toArray(String[]::new));
        locked.forEach(id -> take(id, now));
        return locked.size();
    }

    /** Lets one part take effect; it is locked, and so is its onboarding. */
    protected abstract void take(UUID id, Instant now);
}
