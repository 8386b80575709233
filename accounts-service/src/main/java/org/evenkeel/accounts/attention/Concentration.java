package org.evenkeel.accounts.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How unevenly something is spread over clients (Lorenz, 1905).
 *
 * @param gini 0 where all have the same, near 1 where one has all
 * @param points shares of the clients, those with least first, and what they have together; in steps of a hundredth
 */
public record Concentration(int clients, double gini, List<LorenzPoint> points) {

    private static final int STEPS = 100;

    public Concentration {
        points = List.copyOf(points);
    }

    /** So much of the whole is with so much of the clients. */
    public record LorenzPoint(double clients, double share) {}

    /**
     * @param amounts of each client, none of them negative
     * @return without points where there is nothing to spread
     */
    public static Concentration of(double[] amounts) {
        double[] sorted = amounts.clone();
        Arrays.sort(sorted);
        double total = Arrays.stream(sorted).sum();
        if (total <= 0) {
            return new Concentration(sorted.length, 0, List.of());
        }
        var upTo = new double[sorted.length + 1];
        double weighted = 0;
        for (int at = 0; at < sorted.length; at++) {
            upTo[at + 1] = upTo[at] + sorted[at];
            weighted += (at + 1) * sorted[at];
        }
        int size = sorted.length;
        // twice the area between the curve and equality, for values in rising order (Sen, 1973)
        double gini = 2 * weighted / (size * total) - (size + 1.0) / size;
        var points = new ArrayList<LorenzPoint>();
        int last = -1;
        for (int step = 0; step <= STEPS; step++) {
            int count = (int) Math.round((double) step * size / STEPS);
            if (count > last) {
                points.add(new LorenzPoint((double) count / size, Math.min(1, upTo[count] / total)));
                last = count;
            }
        }
        return new Concentration(size, Math.max(0, gini), points);
    }
}
