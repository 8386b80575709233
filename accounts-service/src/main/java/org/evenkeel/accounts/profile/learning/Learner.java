package org.evenkeel.accounts.profile.learning;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.evenkeel.accounts.profile.learning.Learning.Declined;
import org.evenkeel.accounts.profile.learning.Learning.Learned;
import org.evenkeel.accounts.profile.learning.Learning.Proxy;

/** Learns from cases what sets those with an outcome apart. The same cases always give the same scorecard. */
public final class Learner {

    /** Fewer cases are not learned from. */
    public static final int LEAST_CASES = 100;

    /** Nor are fewer of either outcome: each fold of the check needs some of both. */
    public static final int LEAST_OF_EACH_OUTCOME = 20;

    private static final int FOLDS = 10;
    private static final long SEED = 2013;

    /** An association that Cohen (1988) calls medium. */
    private static final double TELLING_ASSOCIATION = 0.3;

    private Learner() {}

    /**
     * @param setAside columns that must not count, to see which factors stand for them
     * @param progress told the percentage done
     * @throws ProtectedAttribute where a factor is one that must not count
     */
    public static Learning learn(CaseTable table, List<Factor> setAside, IntConsumer progress) {
        table.factors().forEach(factor -> ProtectedAttributes.refuse(factor.name()));
        if (tooLittle(table)) {
            return new Declined(
                    "Nothing is learned from %d cases of which %d came out so and %d did not: it takes %d cases, and %d of either."
                            .formatted(
                                    table.size(),
                                    table.count(true),
                                    table.count(false),
                                    LEAST_CASES,
                                    LEAST_OF_EACH_OUTCOME));
        }
        var evaluation = crossValidated(table, progress);
        var scorecard = ScorecardFit.fit(table);
        var used =
                scorecard.factors().stream().map(Scorecard.ScoredFactor::name).toList();
        var unused = table.factors().stream()
                .map(Factor::name)
                .filter(name -> !used.contains(name))
                .toList();
        var proxies = proxies(scorecard, table, setAside);
        progress.accept(100);
        return new Learned(scorecard, evaluation, unused, proxies);
    }

    static boolean tooLittle(CaseTable table) {
        return table.size() < LEAST_CASES
                || table.count(true) < LEAST_OF_EACH_OUTCOME
                || table.count(false) < LEAST_OF_EACH_OUTCOME;
    }

    static List<Split> folds(CaseTable table) {
        return Split.folds(FOLDS, table, SEED);
    }

    private static Evaluation crossValidated(CaseTable table, IntConsumer progress) {
        var probabilities = new double[table.size()];
        var folds = folds(table);
        for (int fold = 0; fold < FOLDS; fold++) {
            var split = folds.get(fold);
            var scorecard = ScorecardFit.fit(table.of(split.learned()));
            double[] foretold = Evaluation.probabilities(scorecard, table.of(split.checked()));
            for (int at = 0; at < foretold.length; at++) {
                probabilities[split.checked()[at]] = foretold[at];
            }
            progress.accept(100 * (fold + 1) / (FOLDS + 1));
        }
        return Evaluation.of(probabilities, table.outcomes());
    }

    private static List<Proxy> proxies(Scorecard scorecard, CaseTable table, List<Factor> setAside) {
        return setAside.stream()
                .filter(attribute -> ProtectedAttributes.isProtected(attribute.name()))
                .flatMap(attribute -> scorecard.factors().stream().map(factor -> {
                    int[] bands =
                            factor.banding().of(table.factor(factor.name()).orElseThrow());
                    return new Proxy(
                            factor.name(),
                            attribute.name(),
                            Association.between(bands, factor.bands().size(), attribute));
                }))
                .filter(proxy -> proxy.association() >= TELLING_ASSOCIATION)
                .sorted(Comparator.comparingDouble((Proxy proxy) -> -proxy.association()))
                .toList();
    }
}
