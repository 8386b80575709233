package org.evenkeel.accounts.profile.learning;

import java.util.List;

/**
 * What a scorecard says of a case, down to the last point.
 *
 * @param points the base and those of the reasons
 * @param reasons the weightiest first
 * @param missing factors of which nothing is known, which count neither for nor against
 */
public record Score(int points, int base, List<Reason> reasons, List<String> missing) {

    public Score {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }

    /**
     * @param value what is known of the case
     * @param band what it falls under
     */
    public record Reason(String factor, String value, String band, int points) {}

    public double probability() {
        return Scorecard.probability(points);
    }

    public List<Reason> reasonsFor() {
        return reasons.stream().filter(reason -> reason.points() > 0).toList();
    }

    public List<Reason> reasonsAgainst() {
        return reasons.stream().filter(reason -> reason.points() < 0).toList();
    }
}
