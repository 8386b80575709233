package org.evenkeel.accounts.profile.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenkeel.kit.problem.InvalidRequest;

/** A column of a table while it is read. Keeps the values both as numbers and as names until it is known which they are. */
final class Column {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_SHOWN = 50;

    /** More different names than this are text or an identifier, not categories. */
    private static final int MOST_CATEGORIES = 1_000;

    /** Where at least this share are numbers, what is none is taken for a mistake. */
    private static final double MEANT_AS_NUMBERS = 0.9;

    private final String name;
    private double[] numbers = new double[1024];
    private int size;

    private final Map<String, String> categories = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private boolean tooManyCategories;

    private int countOfNumbers;
    private int countOfOthers;
    private String firstOther;
    private long rowOfFirstOther;
    private boolean rising = true;
    private double last = Double.NEGATIVE_INFINITY;

    Column(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** @param value empty where it is missing */
    void add(String value, long row) {
        if (value.length() > LONGEST_VALUE) {
            throw new InvalidRequest(name + " in row " + row, "must have at most " + LONGEST_VALUE + " characters");
        }
        addName(value);
        addNumber(value, row);
    }

    private void addName(String value) {
        if (tooManyCategories) {
            return;
        }
        values.add(value.isEmpty() ? null : categories.computeIfAbsent(value, same -> same));
        if (categories.size() > MOST_CATEGORIES) {
            tooManyCategories = true;
            values.clear();
            categories.clear();
        }
    }

    private void addNumber(String value, long row) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        double number = NUMBER.matcher(value).matches() ? Double.parseDouble(value) : Double.NaN;
        numbers[size++] = number;
        if (!Double.isNaN(number)) {
            countOfNumbers++;
            rising &= number > last && number == Math.rint(number);
            last = number;
        } else if (!value.isEmpty() && countOfOthers++ == 0) {
            firstOther = value;
            rowOfFirstOther = row;
        }
    }

    private boolean hasNumbers() {
        return countOfNumbers > 0 && countOfNumbers >= MEANT_AS_NUMBERS * (countOfNumbers + countOfOthers);
    }

    /** Whether it numbers the rows, or names each of them differently, or holds text of all sorts. */
    boolean onlyTellsRowsApart() {
        if (hasNumbers()) {
            return countOfNumbers == size && rising;
        }
        return tooManyCategories || (countOfOthers + countOfNumbers == size && categories.size() == size);
    }

    /** As a factor; nothing where it holds text of all sorts. */
    Optional<Factor> factorIfAny() {
        return !hasNumbers() && tooManyCategories ? Optional.empty() : Optional.of(factor());
    }

    Factor factor() {
        if (!hasNumbers()) {
            return new Factor.Categorical(name, values);
        }
        if (countOfOthers > 0) {
            throw new InvalidRequest(
                    name + " in row " + rowOfFirstOther,
                    "must be a number like the others of its column, or empty, and is \"" + shortened(firstOther)
                            + "\"");
        }
        return new Factor.Numeric(name, Arrays.copyOf(numbers, size));
    }

    static String shortened(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }
}
