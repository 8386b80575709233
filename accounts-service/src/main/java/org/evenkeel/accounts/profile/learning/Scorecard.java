package org.evenkeel.accounts.profile.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Points for each band of each factor. Their sum with the base tells the probability, so each score can be checked by hand.
 * None are given or taken where a value is missing.
 *
 * @param base the points of a case of which nothing is known
 */
public record Scorecard(int base, List<ScoredFactor> factors) {

    /** So many more points double the odds. */
    public static final int POINTS_TO_DOUBLE_THE_ODDS = 20;

    public Scorecard {
        factors = List.copyOf(factors);
    }

    /** @param information how much the factor says by itself (information value) */
    public record ScoredFactor(String name, double information, List<ScoredBand> bands) {

        public ScoredFactor {
            bands = List.copyOf(bands);
        }

        Banding banding() {
            return new Banding(name, bands.stream().map(ScoredBand::band).toList());
        }
    }

    /**
     * @param cases how many of those learned from were in the band
     * @param yes how many of these came out so
     */
    public record ScoredBand(Band band, int points, int cases, int yes) {}

    static int points(double logOdds) {
        return (int) Math.round(logOdds * POINTS_TO_DOUBLE_THE_ODDS / Math.log(2));
    }

    public static double probability(int points) {
        return 1 / (1 + Math.pow(2, -(double) points / POINTS_TO_DOUBLE_THE_ODDS));
    }

    /** The sum for each case; a factor that the table lacks counts as missing. */
    public int[] points(CaseTable table) {
        var sums = new int[table.size()];
        Arrays.fill(sums, base);
        for (ScoredFactor factor : factors) {
            table.factor(factor.name()).ifPresent(values -> {
                int[] places = factor.banding().of(values);
                for (int row = 0; row < sums.length; row++) {
                    sums[row] += factor.bands().get(places[row]).points();
                }
            });
        }
        return sums;
    }

    /** The score of one case with all that speaks for and against it. */
    public Score score(CaseTable table, int row) {
        var only = table.of(new int[] {row});
        var reasons = new ArrayList<Score.Reason>();
        var missing = new ArrayList<String>();
        for (ScoredFactor factor : factors) {
            var values = only.factor(factor.name()).filter(known -> !known.isMissing(0));
            if (values.isEmpty()) {
                missing.add(factor.name());
                continue;
            }
            var scored = factor.bands().get(factor.banding().of(values.get())[0]);
            reasons.add(new Score.Reason(
                    factor.name(), values.get().text(0), scored.band().text(), scored.points()));
        }
        reasons.sort(Comparator.comparingInt((Score.Reason reason) -> -Math.abs(reason.points()))
                .thenComparing(Score.Reason::factor));
        return new Score(points(only)[0], base, reasons, missing);
    }
}
