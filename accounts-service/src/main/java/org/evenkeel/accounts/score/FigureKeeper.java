package org.evenkeel.accounts.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.score.figure.AccountFact;
import org.evenkeel.accounts.score.figure.Figures;
import org.evenkeel.accounts.score.figure.Scorecard;
import org.evenkeel.accounts.score.figure.Scoring;

/** Makes the figures of an account again and keeps them, with what changed and why. */
@ApplicationScoped
class FigureKeeper {

    private final FigureStore store;
    private final FactReader reader;
    private final ScorecardRepository scorecards;
    private final FirmDay day;

    FigureKeeper(FigureStore store, FactReader reader, ScorecardRepository scorecards, FirmDay day) {
        this.store = store;
        this.reader = reader;
        this.scorecards = scorecards;
        this.day = day;
    }

    /** Takes what became known of an account into its figures. */
    @Transactional
    void takeFreshFacts(UUID accountId) {
        store.lock(accountId);
        var fresh = store.freshFacts(accountId);
        if (!fresh.isEmpty()) {
            make(accountId, FiguresChange.Why.FACTS, fresh);
        }
    }

    /**
     * Makes an account's figures of all that is known of it until today.
     *
     * @return whether they are others than before
     */
    @Transactional
    boolean makeAgain(UUID accountId, FiguresChange.Why why) {
        store.lock(accountId);
        return make(accountId, why, store.freshFacts(accountId));
    }

    private boolean make(UUID accountId, FiguresChange.Why why, List<FiguresChange.Cause> fresh) {
        var scorecard = scorecards.inUse().orElseThrow(() -> new IllegalStateException("No scorecard is in use"));
        var before = store.find(accountId).map(KeptFigures::figures).orElse(null);
        var after = figures(accountId, scorecard.rules());
        var change = FiguresChange.between(
                accountId, before, after, day.today(), fresh.isEmpty() ? why : FiguresChange.Why.FACTS, fresh);
        store.keep(accountId, after, day.today(), scorecard.id());
        boolean moved = change.movesAFigure();
        if (moved) {
            store.noteChange(change);
        }
        store.noLongerFresh(fresh);
        return moved;
    }

    /** What a scorecard says of an account today, without keeping it. */
    Figures figures(UUID accountId, Scorecard rules) {
        List<AccountFact> facts = store.facts(accountId).stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
        return Scoring.figures(facts, rules, day.today());
    }
}
