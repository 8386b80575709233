package org.evenkeel.accounts.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.timing.Sweep;

/** Makes the figures again that were made on an earlier day: what is late gets later, and what is long ago counts no more. */
@ApplicationScoped
class DailyFigures implements Sweep {

    private final FigureKeeper keeper;
    private final FirmDay day;
    private final Statements sql;

    DailyFigures(FigureKeeper keeper, FirmDay day, DataSource database) {
        this.keeper = keeper;
        this.day = day;
        this.sql = new Statements(database);
    }

    @Override
    public String name() {
        return "daily-figures";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return sql.query("""
                select a.id from account a left join account_figures f on f.account_id = a.id
                 where a.id > ? and a.merged_into is null and (f.as_of is null or f.as_of < ?) order by a.id limit ?""", row -> row.getObject(1, UUID.class), after, day.of(now), most);
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        int made = 0;
        for (var id : ids) {
            var due = sql.first("""
                    select a.id from account a left join account_figures f on f.account_id = a.id
                     where a.id = ? and (f.as_of is null or f.as_of < ?) for update of a skip locked""", row -> row.getObject(1, UUID.class), id, day.of(now));
            if (due.isPresent()) {
                keeper.makeAgain(id, FiguresChange.Why.TIME);
                made++;
            }
        }
        return made;
    }
}
