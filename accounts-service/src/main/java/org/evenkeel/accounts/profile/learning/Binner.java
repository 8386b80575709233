package org.evenkeel.accounts.profile.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds bands by merging neighbours that came out alike (ChiMerge: Kerber, AAAI 1992). Quantities begin as quantiles, named
 * values stand beside those that came out most like them.
 */
final class Binner {

    private static final int MOST_QUANTILES = 20;
    private static final int MOST_BANDS = 6;

    /**
     * Two bands stay apart if they differ by more than two of the same kind do on average by chance. Kerber's usual thresholds
     * are higher; tried on public data, they cost some of what the factor says.
     */
    private static final double WORTH_TELLING_APART = 1;

    /** A band holds at least this share of the cases in which the factor is known ... */
    private static final double LEAST_SHARE = 0.05;
    /** ... and at least so many. */
    private static final int LEAST_CASES = 10;

    private Binner() {}

    static Banding bands(Factor factor, CaseTable table) {
        var bands = new ArrayList<Band>(
                switch (factor) {
                    case Factor.Numeric numeric -> ranges(numeric, table);
                    case Factor.Categorical categorical -> categories(categorical, table);
                });
        bands.add(new Band.Missing());
        return new Banding(factor.name(), bands);
    }

    private static List<Band> ranges(Factor.Numeric factor, CaseTable table) {
        double[] starts = factor.quantileStarts(MOST_QUANTILES);
        var cells = new ArrayList<Cell<Double>>();
        cells.add(new Cell<>(null));
        for (double start : starts) {
            cells.add(new Cell<>(start));
        }
        for (int row = 0; row < factor.size(); row++) {
            if (!factor.isMissing(row)) {
                cells.get(Banding.rangeOf(starts, factor.value(row))).count(table.outcome(row));
            }
        }
        var merged = merged(cells);
        return IntStream.range(0, merged.size())
                .<Band>mapToObj(at -> new Band.Range(
                        merged.get(at).values.getFirst(),
                        at + 1 < merged.size() ? merged.get(at + 1).values.getFirst() : null))
                .toList();
    }

    private static List<Band> categories(Factor.Categorical factor, CaseTable table) {
        var cells = factor.categories().stream().map(Cell::new).toList();
        for (int row = 0; row < factor.size(); row++) {
            if (!factor.isMissing(row)) {
                cells.get(factor.code(row)).count(table.outcome(row));
            }
        }
        int least = least(cells);
        var common = cells.stream()
                .filter(cell -> cell.size() >= least)
                .sorted(Comparator.comparingDouble(Cell<String>::share).thenComparing(cell -> cell.values.getFirst()))
                .toList();
        var bands = new ArrayList<Band>();
        for (var cell : merged(new ArrayList<>(common))) {
            bands.add(new Band.Categories(cell.values.stream().sorted().toList()));
        }
        bands.add(new Band.Other());
        return bands;
    }

    private static int least(List<? extends Cell<?>> cells) {
        int known = cells.stream().mapToInt(Cell::size).sum();
        return Math.max(LEAST_CASES, (int) Math.ceil(LEAST_SHARE * known));
    }

    /** Merges the two neighbours most alike as long as some are too alike, too small or too many. */
    private static <T> List<Cell<T>> merged(List<Cell<T>> cells) {
        int least = least(cells);
        while (cells.size() > 1) {
            int closest = closestPair(cells, least);
            double difference = difference(cells, closest, least);
            if (difference >= WORTH_TELLING_APART && cells.size() <= MOST_BANDS) {
                break;
            }
            cells.get(closest).add(cells.remove(closest + 1));
        }
        return cells;
    }

    private static int closestPair(List<? extends Cell<?>> cells, int least) {
        return IntStream.range(0, cells.size() - 1)
                .boxed()
                .min(Comparator.comparingDouble(at -> difference(cells, at, least)))
                .orElseThrow();
    }

    /** How much a cell differs from the next; negative, so that it comes first, where one of them cannot stand alone. */
    private static double difference(List<? extends Cell<?>> cells, int at, int least) {
        var left = cells.get(at);
        var right = cells.get(at + 1);
        double difference = left.difference(right);
        boolean tooSmall = left.size() < least || right.size() < least;
        return tooSmall ? -1 / (1 + difference) : difference;
    }

    /** Values side by side and how the cases with them came out. */
    private static final class Cell<T> {

        private final List<T> values = new ArrayList<>();
        private int yes;
        private int no;

        Cell(T value) {
            values.add(value);
        }

        void count(boolean outcome) {
            if (outcome) {
                yes++;
            } else {
                no++;
            }
        }

        void add(Cell<T> other) {
            values.addAll(other.values);
            yes += other.yes;
            no += other.no;
        }

        int size() {
            return yes + no;
        }

        double share() {
            return (double) yes / size();
        }

        /** Pearson's chi-squared of the two in a table of two by two. */
        double difference(Cell<?> other) {
            double all = size() + other.size();
            double product = (double) size() * other.size() * (yes + other.yes) * (no + other.no);
            double cross = (double) yes * other.no - (double) no * other.yes;
            return product == 0 ? 0 : all * cross * cross / product;
        }
    }
}
