package org.evenkeel.accounts.profile.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether what is learned from cases as they are now would have foretold, from what was known of them earlier, what became of
 * them. Each case is judged by a scorecard that was learned without it.
 */
public final class Backtest {

    private Backtest() {}

    /**
     * @param then the same cases as they were known earlier, some or all of them
     * @param places where in {@code now} each case of {@code then} stands
     * @return empty where there are too few cases to say
     */
    public static Optional<Evaluation> of(CaseTable now, CaseTable then, List<Integer> places) {
        if (Learner.tooLittle(now) || Learner.tooLittle(then)) {
            return Optional.empty();
        }
        var placeThen = new int[now.size()];
        Arrays.fill(placeThen, -1);
        for (int row = 0; row < places.size(); row++) {
            placeThen[places.get(row)] = row;
        }
        var probabilities = new double[then.size()];
        for (var split : Learner.folds(now)) {
            int[] rows = Arrays.stream(split.checked())
                    .map(row -> placeThen[row])
                    .filter(row -> row >= 0)
                    .toArray();
            var scorecard = ScorecardFit.fit(now.of(split.learned()));
            double[] foretold = Evaluation.probabilities(scorecard, then.of(rows));
            for (int at = 0; at < rows.length; at++) {
                probabilities[rows[at]] = foretold[at];
            }
        }
        return Optional.of(Evaluation.of(probabilities, then.outcomes()));
    }
}
