package org.evenkeel.accounts.profile.learning;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** How much one division of the cases tells of another: Cramér's V with the correction of Bergsma (2013). */
final class Association {

    private static final int QUANTILES = 5;

    private Association() {}

    /**
     * How much bands tell of an attribute.
     *
     * @param bands the place of each case's band, below {@code count}
     */
    static double between(int[] bands, int count, Factor attribute) {
        return switch (attribute) {
            case Factor.Numeric numeric -> {
                double[] starts = numeric.quantileStarts(QUANTILES);
                yield between(
                        bands,
                        count,
                        places(numeric, row -> Banding.rangeOf(starts, numeric.value(row)), starts.length + 1),
                        starts.length + 2);
            }
            case Factor.Categorical categorical -> {
                int categories = categorical.categories().size();
                yield between(bands, count, places(categorical, categorical::code, categories), categories + 1);
            }
        };
    }

    private static int[] places(Factor attribute, IntUnaryOperator placeOf, int missing) {
        return IntStream.range(0, attribute.size())
                .map(row -> attribute.isMissing(row) ? missing : placeOf.applyAsInt(row))
                .toArray();
    }

    /**
     * @param left the part of each case in one division, below {@code lefts}
     * @param right the same in the other
     * @return 0 for nothing, 1 for all
     */
    static double between(int[] left, int lefts, int[] right, int rights) {
        var counts = new double[lefts][rights];
        var rows = new double[lefts];
        var columns = new double[rights];
        for (int at = 0; at < left.length; at++) {
            counts[left[at]][right[at]]++;
            rows[left[at]]++;
            columns[right[at]]++;
        }
        double all = left.length;
        double phi = 0;
        for (int row = 0; row < lefts; row++) {
            for (int column = 0; column < rights; column++) {
                double expected = rows[row] * columns[column] / all;
                if (expected > 0) {
                    phi += Math.pow(counts[row][column] - expected, 2) / expected / all;
                }
            }
        }
        double corrected = phi - (used(rows) - 1) * (used(columns) - 1) / (all - 1);
        double smaller = Math.min(correctedSize(used(rows), all), correctedSize(used(columns), all)) - 1;
        return corrected <= 0 || smaller <= 0 ? 0 : Math.min(1, Math.sqrt(corrected / smaller));
    }

    private static double used(double[] sums) {
        double used = 0;
        for (double sum : sums) {
            used += sum > 0 ? 1 : 0;
        }
        return used;
    }

    private static double correctedSize(double size, double all) {
        return size - (size - 1) * (size - 1) / (all - 1);
    }
}
