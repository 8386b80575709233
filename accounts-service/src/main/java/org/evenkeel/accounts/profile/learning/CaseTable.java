package org.evenkeel.accounts.profile.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cases with what is known of each, and how each came out. */
public final class CaseTable {

    private final List<Factor> factors;
    private final boolean[] outcomes;

    /** @param outcomes whether what is to be learned holds for the case */
    public CaseTable(List<? extends Factor> factors, boolean[] outcomes) {
        var names = new HashSet<String>();
        for (Factor factor : factors) {
            if (factor.size() != outcomes.length) {
                throw new IllegalArgumentException(
                        factor.name() + " has " + factor.size() + " values for " + outcomes.length + " cases");
            }
            if (!names.add(factor.name())) {
                throw new IllegalArgumentException("Two factors are called " + factor.name());
            }
        }
        this.factors = List.copyOf(factors);
        this.outcomes = outcomes.clone();
    }

    public List<Factor> factors() {
        return factors;
    }

    Optional<Factor> factor(String name) {
        return factors.stream().filter(factor -> factor.name().equals(name)).findFirst();
    }

    public int size() {
        return outcomes.length;
    }

    public boolean outcome(int row) {
        return outcomes[row];
    }

    boolean[] outcomes() {
        return outcomes.clone();
    }

    /** How many cases came out so. */
    public int count(boolean outcome) {
        return (int) IntStream.range(0, outcomes.length)
                .filter(row -> outcomes[row] == outcome)
                .count();
    }

    /** Some of the cases, in the order asked for. */
    public CaseTable of(int[] rows) {
        var picked = new boolean[rows.length];
        for (int at = 0; at < rows.length; at++) {
            picked[at] = outcomes[rows[at]];
        }
        return new CaseTable(factors.stream().map(factor -> factor.of(rows)).toList(), picked);
    }
}
