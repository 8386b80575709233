package org.evenkeel.accounts.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.accounts.score.figure.Quadrant;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.NotFound;

/** What a scorecard would say of every account, beside what is said now. */
@ApplicationScoped
public class Simulation {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FigureRuns runs;
    private final Statements sql;

    Simulation(FigureRuns runs, DataSource database) {
        this.runs = runs;
        this.sql = new Statements(database);
    }

    /** @throws NotFound where the scorecard was never simulated */
    public FigureRun last(UUID scorecardId) {
        return runs.lastSimulation(scorecardId).orElseThrow(() -> new NotFound("simulation of scorecard", scorecardId));
    }

    /** How many accounts go from one quadrant to another. */
    @Schema(name = "QuadrantMove")
    public record Move(
            @Schema(nullable = true) Quadrant from,
            @Schema(nullable = true) Quadrant to,
            @Schema(minimum = "1") long accounts) {}

    public List<Move> moves(FigureRun run) {
        return sql.query(
                """
                select quadrant_before, quadrant_after, count(*) from simulated_figures
                 where run_id = ? and quadrant_before is distinct from quadrant_after
                 group by 1, 2 order by 3 desc, 1, 2""", row -> new Move(quadrant(row.getString(1)), quadrant(row.getString(2)), row.getLong(3)), run.id());
    }

    @Schema(name = "SimulatedAccount")
    public record Simulated(
            UUID accountId,
            @Schema(maxLength = AccountName.MAX_LENGTH) String name,
            @Schema(nullable = true) BigDecimal fitBefore,
            @Schema(nullable = true) BigDecimal fitAfter,
            BigDecimal debtBefore,
            BigDecimal debtAfter,
            @Schema(nullable = true) Quadrant quadrantBefore,
            @Schema(nullable = true) Quadrant quadrantAfter) {}

    /** Accounts in the order in which they were registered, one more than asked for if there are more. */
    public List<Simulated> accounts(FigureRun run, boolean movedOnly, String cursor, int limit) {
        var after = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return sql.query(
                """
                select s.*, a.name from simulated_figures s join account a on a.id = s.account_id
                 where s.run_id = ? and s.account_id > ?"""
                        + (movedOnly ? " and s.quadrant_before is distinct from s.quadrant_after" : "")
                        + " order by s.account_id limit ?",
                row -> new Simulated(
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        row.getBigDecimal("fit_before"),
                        row.getBigDecimal("fit_after"),
                        row.getBigDecimal("debt_before"),
                        row.getBigDecimal("debt_after"),
                        quadrant(row.getString("quadrant_before")),
                        quadrant(row.getString("quadrant_after"))),
                run.id(),
                after == null ? BEFORE_ALL : after,
                limit + 1);
    }

    public static Cursor cursorAfter(Simulated simulated) {
        return Cursor.after(simulated.accountId());
    }

    private static Quadrant quadrant(String name) {
        return name == null ? null : Quadrant.valueOf(name);
    }
}
