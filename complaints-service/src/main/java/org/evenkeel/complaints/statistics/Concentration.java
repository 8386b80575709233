package org.evenkeel.complaints.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How unevenly something is spread over those who have some of it: the Lorenz curve (Lorenz 1905), from those who have most to
 * those who have least, and the Gini coefficient.
 *
 * @param gini 0 where all have the same, towards 1 where one has all
 * @param curve from nobody to everybody
 */
public record Concentration(int owners, long total, double gini, List<Point> curve) {

    private static final int MOST_POINTS = 101;

    /**
     * A point of the curve: those who have most, so many percent of all, have so many percent of it.
     */
    public record Point(double ownersPercent, double sharePercent) {}

    /** @param amounts what each has, more than 0 */
    public static Concentration of(long[] amounts) {
        var sorted = amounts.clone();
        Arrays.sort(sorted);
        int owners = sorted.length;
        long total = 0;
        double weighted = 0;
        for (int i = 0; i < owners; i++) {
            total += sorted[i];
            weighted += (2.0 * (i + 1) - owners - 1) * sorted[i];
        }
        double gini = total == 0 ? 0 : weighted / ((double) owners * total);
        return new Concentration(owners, total, gini, curve(sorted, total));
    }

    private static List<Point> curve(long[] sorted, long total) {
        var points = new ArrayList<Point>();
        points.add(new Point(0, 0));
        int owners = sorted.length;
        int steps = Math.min(owners, MOST_POINTS - 1);
        long running = 0;
        int taken = 0;
        for (int step = 1; step <= steps; step++) {
            int upTo = (int) ((long) owners * step / steps);
            while (taken < upTo) {
                running += sorted[owners - 1 - taken++];
            }
            points.add(new Point(100.0 * taken / owners, 100.0 * running / total));
        }
        return points;
    }
}
