package org.evenkeel.accounts.profile.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.timing.Sweep;

/** Ends trials whose process ended before they did: their table is gone with it. */
@ApplicationScoped
class LostTrialSweep implements Sweep {

    private final ScorecardTrials trials;
    private final Statements sql;

    LostTrialSweep(ScorecardTrials trials, DataSource database) {
        this.trials = trials;
        this.sql = new Statements(database);
    }

    @Override
    public String name() {
        return "lost-scorecard-trials";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return sql.query("""
                select id from scorecard_trial where status = 'LEARNING' and sign_of_life_at < ? and id > ?
                 order by id limit ?""", row -> row.getObject(1, UUID.class), now.minus(ScorecardTrial.PATIENCE), after, most);
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        int ended = 0;
        for (var id : ids) {
            var lost = sql.first(
                            "select id from scorecard_trial where id = ? and status = 'LEARNING' for update skip locked",
                            row -> row.getObject(1, UUID.class),
                            id)
                    .map(trials::findById)
                    .filter(trial -> trial.lost(now));
            lost.ifPresent(trial -> trial.fail("The learning was interrupted; send the table again."));
            ended += lost.isPresent() ? 1 : 0;
        }
        return ended;
    }
}
