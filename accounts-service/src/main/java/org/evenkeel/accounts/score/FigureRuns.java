package org.evenkeel.accounts.score;

import static org.evenkeel.kit.database.Statements.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.problem.NotFound;

/** The walks over all accounts: each goes on from where it was, in whichever process. */
@ApplicationScoped
public class FigureRuns {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Statements sql;
    private final Clock clock;

    FigureRuns(DataSource database, Clock clock) {
        this.sql = new Statements(database);
        this.clock = clock;
    }

    @Transactional
    public FigureRun start(FigureRun.Purpose purpose, UUID scorecardId, Actor actor) {
        var id = Ids.next();
        sql.update("""
                insert into figure_run (id, purpose, scorecard_id, requested_by, requested_at, total, done, changed, place)
                select ?, ?, ?, ?, ?, count(*), 0, 0, ? from account where merged_into is null""", id, purpose.name(), scorecardId, actor.subject(), clock.instant(), BEFORE_ALL);
        return get(id);
    }

    public FigureRun get(UUID id) {
        return sql.first("select * from figure_run where id = ?", FigureRuns::read, id)
                .orElseThrow(() -> new NotFound("run", id));
    }

    /** The last simulation of a scorecard. */
    public Optional<FigureRun> lastSimulation(UUID scorecardId) {
        return sql.first(
                "select * from figure_run where scorecard_id = ? and purpose = 'SIMULATION' order by id desc limit 1",
                FigureRuns::read,
                scorecardId);
    }

    /** Takes the oldest run that goes on, so that nobody else works on it until the transaction ends. */
    Optional<FigureRun> take() {
        return sql.first(
                "select * from figure_run where finished_at is null order by id limit 1 for update skip locked",
                FigureRuns::read);
    }

    /** The accounts that come next. */
    List<UUID> next(FigureRun run, int most) {
        return sql.query("""
                select a.id from account a, figure_run r
                 where r.id = ? and a.id > r.place and a.merged_into is null order by a.id limit ?""", row -> row.getObject(1, UUID.class), run.id(), most);
    }

    void advance(FigureRun run, List<UUID> done, int changed) {
        sql.update(
                "update figure_run set done = done + ?, changed = changed + ?, place = ? where id = ?",
                done.size(),
                changed,
                done.getLast(),
                run.id());
    }

    void finish(FigureRun run) {
        sql.update("update figure_run set finished_at = ? where id = ?", clock.instant(), run.id());
    }

    private static FigureRun read(ResultSet row) throws SQLException {
        return new FigureRun(
                row.getObject("id", UUID.class),
                FigureRun.Purpose.valueOf(row.getString("purpose")),
                row.getObject("scorecard_id", UUID.class),
                instant(row, "requested_at"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("changed"),
                instant(row, "finished_at"));
    }
}
