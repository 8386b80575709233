package org.evenkeel.accounts.profile.learning;

import java.util.Arrays;

/**
 * How good a scorecard is on cases that it was not learned from.
 *
 * @param yes how many of the cases came out so
 * @param areaUnderCurve how often a case that came out so scores above one that did not: 0.5 is chance, 1 perfect
 */
public record Evaluation(int cases, int yes, Estimate areaUnderCurve, Calibration calibration) {

    /** @param probabilities as foretold without knowledge of the outcome */
    static Evaluation of(double[] probabilities, boolean[] outcomes) {
        int yes = 0;
        for (boolean outcome : outcomes) {
            yes += outcome ? 1 : 0;
        }
        return new Evaluation(
                outcomes.length,
                yes,
                Discrimination.areaUnderCurve(probabilities, outcomes),
                Calibration.of(probabilities, outcomes));
    }

    /** How good a scorecard is on these cases. */
    public static Evaluation of(Scorecard scorecard, CaseTable cases) {
        return of(probabilities(scorecard, cases), cases.outcomes());
    }

    static double[] probabilities(Scorecard scorecard, CaseTable cases) {
        return Arrays.stream(scorecard.points(cases))
                .mapToDouble(Scorecard::probability)
                .toArray();
    }

    /** Whether it does better than chance, beyond doubt. */
    public boolean tellsApart() {
        return areaUnderCurve.low() > 0.5;
    }
}
