package org.evenkeel.accounts.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.accounts.score.figure.Figures;
import org.evenkeel.accounts.score.figure.Scorecard;
import org.evenkeel.kit.database.Statements;

/** Goes over all accounts in small steps, so that nobody waits for the whole and a crash costs one step. */
@ApplicationScoped
class FigureWalk {

    private static final int ACCOUNTS_OF_A_STEP = 50;

    private final FigureRuns runs;
    private final FigureKeeper keeper;
    private final FigureStore store;
    private final ScorecardRepository scorecards;
    private final Statements sql;

    FigureWalk(
            FigureRuns runs,
            FigureKeeper keeper,
            FigureStore store,
            ScorecardRepository scorecards,
            DataSource database) {
        this.runs = runs;
        this.keeper = keeper;
        this.store = store;
        this.scorecards = scorecards;
        this.sql = new Statements(database);
    }

    /**
     * Goes one step on in the oldest walk that nobody else is on.
     *
     * @return whether there was one
     */
    @ActivateRequestContext
    @Transactional
    boolean step() {
        var taken = runs.take();
        taken.ifPresent(run -> {
            var accounts = runs.next(run, ACCOUNTS_OF_A_STEP);
            if (accounts.isEmpty()) {
                runs.finish(run);
            } else {
                runs.advance(run, accounts, step(run, accounts));
            }
        });
        return taken.isPresent();
    }

    private int step(FigureRun run, List<UUID> accounts) {
        return switch (run.purpose()) {
            case REBUILD -> makeAgain(accounts, FiguresChange.Why.REBUILD);
            case ACTIVATION -> makeAgain(accounts, FiguresChange.Why.SCORECARD);
            case SIMULATION -> simulate(run, accounts);
        };
    }

    private int makeAgain(List<UUID> accounts, FiguresChange.Why why) {
        return (int) accounts.stream()
                .filter(account -> keeper.makeAgain(account, why))
                .count();
    }

    private int simulate(FigureRun run, List<UUID> accounts) {
        var rules = scorecards.findById(run.scorecardId()).rules();
        var present = scorecards.inUse().orElseThrow().rules();
        return (int) accounts.stream()
                .filter(account -> simulate(run, account, present, rules))
                .count();
    }

    private boolean simulate(FigureRun run, UUID account, Scorecard present, Scorecard rules) {
        Figures before =
                store.find(account).map(KeptFigures::figures).orElseGet(() -> keeper.figures(account, present));
        Figures after = keeper.figures(account, rules);
        sql.update(
                """
                insert into simulated_figures (run_id, account_id, fit_before, fit_after, debt_before, debt_after,
                                               quadrant_before, quadrant_after)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                run.id(),
                account,
                before.fit(),
                after.fit(),
                before.debt(),
                after.debt(),
                Objects.toString(before.quadrant(), null),
                Objects.toString(after.quadrant(), null));
        return !Objects.equals(before.fit(), after.fit()) || !before.debt().equals(after.debt());
    }
}
