package org.evenkeel.accounts.profile.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is known of each case in one respect. A value may be missing. */
public sealed interface Factor {

    String name();

    /** Of how many cases. */
    int size();

    boolean isMissing(int row);

    /** What is known of a case, as people read it; empty where it is missing. */
    String text(int row);

    /** The same of some cases only, in the order asked for. */
    Factor of(int[] rows);

    /** A quantity. */
    final class Numeric implements Factor {

        private final String name;
        private final double[] values;

        /** @param values NaN where it is missing */
        public Numeric(String name, double[] values) {
            this.name = name;
            this.values = values.clone();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public String text(int row) {
            return isMissing(row) ? "" : Numbers.text(values[row]);
        }

        @Override
        public Numeric of(int[] rows) {
            return new Numeric(
                    name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }

        double value(int row) {
            return values[row];
        }

        /** The values at which another of so many parts of equal size begins; fewer where many cases share a value. */
        double[] quantileStarts(int parts) {
            double[] sorted = Arrays.stream(values)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            if (sorted.length == 0) {
                return sorted;
            }
            return IntStream.range(1, parts)
                    .mapToDouble(part -> sorted[(int) ((long) part * sorted.length / parts)])
                    .filter(start -> start > sorted[0])
                    .distinct()
                    .toArray();
        }
    }

    /** One of a number of named values. */
    final class Categorical implements Factor {

        private static final int MISSING = -1;

        private final String name;
        private final List<String> categories;
        private final int[] codes;

        /** @param values null where it is missing */
        public Categorical(String name, List<String> values) {
            this.name = name;
            Map<String, Integer> codeOf = new HashMap<>();
            this.codes = values.stream()
                    .mapToInt(
                            value -> value == null ? MISSING : codeOf.computeIfAbsent(value, ignored -> codeOf.size()))
                    .toArray();
            var inOrder = new String[codeOf.size()];
            codeOf.forEach((category, code) -> inOrder[code] = category);
            this.categories = List.of(inOrder);
        }

        private Categorical(String name, List<String> categories, int[] codes) {
            this.name = name;
            this.categories = categories;
            this.codes = codes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] == MISSING;
        }

        @Override
        public String text(int row) {
            return isMissing(row) ? "" : categories.get(codes[row]);
        }

        @Override
        public Categorical of(int[] rows) {
            return new Categorical(
                    name, categories, Arrays.stream(rows).map(row -> codes[row]).toArray());
        }

        List<String> categories() {
            return categories;
        }

        /** The place of the case's value in {@link #categories}; only where it is not missing. */
        int code(int row) {
            return codes[row];
        }
    }
}
