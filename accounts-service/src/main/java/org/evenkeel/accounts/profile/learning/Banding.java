package org.evenkeel.accounts.profile.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the values of a factor are divided into bands: each value is in exactly one. */
record Banding(String factor, List<Band> bands) {

    Banding {
        bands = List.copyOf(bands);
    }

    /** The place in {@link #bands} of each case's value. */
    int[] of(Factor values) {
        return switch (values) {
            case Factor.Numeric numeric -> of(numeric);
            case Factor.Categorical categorical -> of(categorical);
        };
    }

    private int[] of(Factor.Numeric values) {
        int missing = bands.indexOf(new Band.Missing());
        // ranges stand first and in order, the first of them open below
        double[] starts = bands.stream()
                .filter(band -> band instanceof Band.Range range && range.from() != null)
                .mapToDouble(band -> ((Band.Range) band).from())
                .toArray();
        var places = new int[values.size()];
        for (int row = 0; row < places.length; row++) {
            places[row] = values.isMissing(row) ? missing : rangeOf(starts, values.value(row));
        }
        return places;
    }

    /** The place of the range in which a value lies; {@code starts} are those of all ranges but the first. */
    static int rangeOf(double[] starts, double value) {
        int found = Arrays.binarySearch(starts, value);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int[] of(Factor.Categorical values) {
        int missing = bands.indexOf(new Band.Missing());
        int other = bands.indexOf(new Band.Other());
        Map<String, Integer> placeOf = new HashMap<>();
        for (int place = 0; place < bands.size(); place++) {
            if (bands.get(place) instanceof Band.Categories named) {
                for (String value : named.values()) {
                    placeOf.put(value, place);
                }
            }
        }
        int[] placeOfCode = values.categories().stream()
                .mapToInt(category -> placeOf.getOrDefault(category, other))
                .toArray();
        var places = new int[values.size()];
        for (int row = 0; row < places.length; row++) {
            places[row] = values.isMissing(row) ? missing : placeOfCode[values.code(row)];
        }
        return places;
    }
}
