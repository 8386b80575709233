package org.evenkeel.accounts.score;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.accounts.score.FigureList.Listed;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.InvalidRequest;

/** The orders in which accounts are listed by their figures; equals follow one another by id. */
public enum FigureSort {
    FIT("fit", FigureList.FIT, FigureSort::fitOrNone),
    FIT_DESCENDING("-fit", FigureList.FIT, FigureSort::fitOrNone),
    DEBT("debt", "f.debt", Listed::debt),
    DEBT_DESCENDING("-debt", "f.debt", Listed::debt);

    /** The place after which a page begins. */
    record Place(BigDecimal key, UUID id) {}

    private final String parameter;
    private final String expression;
    private final Function<Listed, BigDecimal> keyOf;

    FigureSort(String parameter, String expression, Function<Listed, BigDecimal> keyOf) {
        this.parameter = parameter;
        this.expression = expression;
        this.keyOf = keyOf;
    }

    private static BigDecimal fitOrNone(Listed listed) {
        return listed.fit() == null ? BigDecimal.ONE.negate() : listed.fit();
    }

    /** The order that a request's {@code sort} means. */
    public static FigureSort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "sort",
                        "must be one of "
                                + Arrays.stream(values()).map(s -> s.parameter).collect(Collectors.joining(", "))));
    }

    public Cursor cursorAfter(Listed listed) {
        return Cursor.after(parameter, keyOf.apply(listed), listed.accountId());
    }

    Place placeAfter(String cursor) {
        return Cursor.read(cursor, 3, parts -> {
            if (!parts.getFirst().equals(parameter)) {
                throw new IllegalStateException("The cursor belongs to another order");
            }
            return new Place(new BigDecimal(parts.get(1)), UUID.fromString(parts.get(2)));
        });
    }

    String orderBy() {
        var direction = descending() ? " desc" : "";
        return " order by " + expression + direction + ", f.account_id" + direction;
    }

    /** The rows behind a place, whose key and id are its parameters. */
    String condition() {
        return "(" + expression + ", f.account_id) " + (descending() ? "<" : ">") + " (?, ?)";
    }

    private boolean descending() {
        return parameter.startsWith("-");
    }
}
