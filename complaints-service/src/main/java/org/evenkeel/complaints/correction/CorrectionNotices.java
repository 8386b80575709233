package org.evenkeel.complaints.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.complaints.correction.CorrectiveAction.Status;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.timing.Sweep;

/** Tells once that a corrective action was not done by its deadline, and once that its effect can be checked. */
@ApplicationScoped
class CorrectionNotices implements Sweep {

    private static final String DUE =
            "select id from corrective_action where notice_due_at <= ? and id > ? order by id limit ?";

    private static final String TAKE = """
            with due as (select id from corrective_action where id = ? and notice_due_at <= ? for update skip locked)
            update corrective_action action set notice_due_at = null, version = version + 1
              from due where action.id = due.id
            returning action.id, action.catalogue_entry_id, action.plan_account_id, action.status""";

    private final Statements statements;
    private final EventLog events;

    CorrectionNotices(DataSource database, EventLog events) {
        this.statements = new Statements(database);
        this.events = events;
    }

    @Override
    public String name() {
        return "corrective-action-notices";
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return statements.query(DUE, row -> row.getObject(1, UUID.class), now, after, most);
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        var notices = ids.stream()
                .flatMap(id -> statements.first(TAKE, row -> notice(row, now), id, now).stream())
                .toList();
        events.record(notices);
        return notices.size();
    }

    private static Happening notice(ResultSet row, Instant now) throws SQLException {
        var id = row.getObject(1, UUID.class);
        boolean done = Status.valueOf(row.getString(4)) == Status.DONE;
        return Happening.now(
                now,
                done ? CorrectionEvent.CHECK_DUE : CorrectionEvent.OVERDUE,
                row.getObject(3, UUID.class),
                id,
                "evenkeel",
                "Evenkeel",
                new CorrectionEvent(id, row.getObject(2, UUID.class)));
    }
}
