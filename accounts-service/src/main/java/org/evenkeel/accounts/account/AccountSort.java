package org.evenkeel.accounts.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.InvalidRequest;

/** The orders in which accounts can be listed; a leading minus means descending. Equals follow one another by id. */
public enum AccountSort {
    NAME("name", "nameKey", Account::nameKey, key -> key),
    NAME_DESCENDING("-name", "nameKey", Account::nameKey, key -> key),
    COMPLAINTS("complaints", "complaints", Account::complaints, Long::valueOf),
    COMPLAINTS_DESCENDING("-complaints", "complaints", Account::complaints, Long::valueOf),
    REGISTERED_AT("registeredAt", "registeredAt", Account::registeredAt, Instant::parse),
    REGISTERED_AT_DESCENDING("-registeredAt", "registeredAt", Account::registeredAt, Instant::parse);

    /** The place after which a page begins. */
    record Place(Object key, UUID id) {}

    private final String parameter;
    private final String field;
    private final Function<Account, Object> keyOf;
    private final Function<String, Object> readKey;

    AccountSort(String parameter, String field, Function<Account, Object> keyOf, Function<String, Object> readKey) {
        this.parameter = parameter;
        this.field = field;
        this.keyOf = keyOf;
        this.readKey = readKey;
    }

    /** The order that a request's {@code sort} means. */
    public static AccountSort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "sort",
                        "must be one of "
                                + Arrays.stream(values()).map(s -> s.parameter).collect(Collectors.joining(", "))));
    }

    public Cursor cursorAfter(Account account) {
        return Cursor.after(parameter, keyOf.apply(account), account.id());
    }

    Place placeAfter(String cursor) {
        return Cursor.read(cursor, 3, parts -> {
            if (!parts.getFirst().equals(parameter)) {
                throw new IllegalStateException("The cursor belongs to another order");
            }
            return new Place(readKey.apply(parts.get(1)), UUID.fromString(parts.get(2)));
        });
    }

    String orderBy() {
        var direction = descending() ? " desc" : "";
        return "order by a." + field + direction + ", a.id" + direction;
    }

    /** The rows behind the parameters {@code key} and {@code id}; the first condition is there for the index. */
    String condition() {
        var beyond = descending() ? "<" : ">";
        return "a.%1$s %2$s= :key and (a.%1$s %2$s :key or a.id %2$s :id)".formatted(field, beyond);
    }

    private boolean descending() {
        return parameter.startsWith("-");
    }
}
