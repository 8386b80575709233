package org.evenkeel.accounts.profile.learning;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Tables of made-up clients, the same ones in every run. */
final class Cases {

    private static final int TRIES = 100;

    private Cases() {}

    /** Checks a property with many sources of chance and names the one with which it does not hold. */
    static void inEach(Consumer<Random> property) {
        for (long seed = 0; seed < TRIES; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                fail("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /**
     * Clients whose outcome depends on revenue and segment, and on nothing else that is known of them. A twentieth of the
     * revenues is missing.
     */
    static CaseTable clients(int size, Random random) {
        var revenue = new double[size];
        var shoeSize = new double[size];
        var segments = new String[size];
        var outcomes = new boolean[size];
        for (int row = 0; row < size; row++) {
            revenue[row] = Math.exp(random.nextGaussian());
            shoeSize[row] = random.nextInt(36, 48);
            segments[row] = List.of("retail", "industry", "public").get(random.nextInt(3));
            double logOdds = 1.5 * Math.log(revenue[row]) + (segments[row].equals("retail") ? -1 : 0.5);
            outcomes[row] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            if (random.nextInt(20) == 0) {
                revenue[row] = Double.NaN;
            }
        }
        return new CaseTable(
                List.of(
                        new Factor.Numeric("revenue", revenue),
                        new Factor.Numeric("shoe size", shoeSize),
                        new Factor.Categorical("segment", List.of(segments))),
                outcomes);
    }

    /** Cases of which one thing is known, and those below the share came out so. */
    static CaseTable ofOneFactor(int size, int yes) {
        return new CaseTable(
                List.of(new Factor.Numeric(
                        "place",
                        IntStream.range(0, size).mapToDouble(row -> row).toArray())),
                outcomes(size, yes));
    }

    private static boolean[] outcomes(int size, int yes) {
        var outcomes = new boolean[size];
        for (int row = 0; row < yes; row++) {
            outcomes[row] = true;
        }
        return outcomes;
    }
}
