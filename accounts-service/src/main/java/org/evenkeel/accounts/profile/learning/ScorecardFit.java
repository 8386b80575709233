package org.evenkeel.accounts.profile.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a scorecard: bands for each factor, their weights of evidence, and a logistic regression that says how much each factor
 * counts beside the others. A band in which more cases than elsewhere came out so never counts against it: a factor for which
 * the regression wants the opposite is left out, since nobody could make sense of such a reason.
 */
final class ScorecardFit {

    /** See docs/decisions: of those tried, the one whose probabilities were neither too bold nor too timid. */
    private static final double FREEDOM = 0.1;

    /** A factor that says less foretells nothing, by the usual reading of the information value (Siddiqi, 2006). */
    private static final double LEAST_INFORMATION = 0.02;

    /** For each factor there are at least so many cases of the rarer outcome (Peduzzi et al., 1996). */
    private static final int CASES_FOR_A_FACTOR = 10;

    private ScorecardFit() {}

    private record Candidate(Banding banding, Evidence evidence, int[] places) {

        static Candidate of(Factor factor, CaseTable table) {
            var banding = Binner.bands(factor, table);
            int[] places = banding.of(factor);
            return new Candidate(banding, Evidence.of(banding, places, table), places);
        }

        double input(int row) {
            return evidence.weight(places[row]);
        }

        Scorecard.ScoredFactor scored(double weight) {
            var bands = IntStream.range(0, banding.bands().size())
                    .mapToObj(at -> new Scorecard.ScoredBand(
                            banding.bands().get(at),
                            Scorecard.points(weight * evidence.weight(at)),
                            evidence.cases(at),
                            evidence.yes(at)))
                    .toList();
            return new Scorecard.ScoredFactor(banding.factor(), evidence.information(), bands);
        }
    }

    /** @param table holds cases of either outcome */
    static Scorecard fit(CaseTable table) {
        int most = Math.min(table.count(true), table.count(false)) / CASES_FOR_A_FACTOR;
        var used = new ArrayList<>(table.factors().stream()
                .map(factor -> Candidate.of(factor, table))
                .filter(candidate -> candidate.evidence.information() >= LEAST_INFORMATION)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.evidence.information()))
                .limit(most)
                .toList());
        var regression = regression(used, table);
        while (dropMostContrary(used, regression)) {
            regression = regression(used, table);
        }
        var fitted = regression;
        return new Scorecard(
                Scorecard.points(fitted.intercept()),
                IntStream.range(0, used.size())
                        .mapToObj(at -> used.get(at).scored(fitted.weights()[at]))
                        .toList());
    }

    private static LogisticRegression regression(List<Candidate> used, CaseTable table) {
        var inputs = new double[table.size()][used.size()];
        for (int column = 0; column < used.size(); column++) {
            for (int row = 0; row < inputs.length; row++) {
                inputs[row][column] = used.get(column).input(row);
            }
        }
        return LogisticRegression.fit(inputs, table.outcomes(), FREEDOM);
    }

    /** @return whether there was one */
    private static boolean dropMostContrary(List<Candidate> used, LogisticRegression regression) {
        var contrary = IntStream.range(0, used.size())
                .filter(at -> regression.weights()[at] < 0)
                .boxed()
                .min(Comparator.comparingDouble(at -> regression.weights()[at]));
        contrary.ifPresent(at -> used.remove((int) at));
        return contrary.isPresent();
    }
}
