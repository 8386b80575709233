package org.evenkeel.accounts.profile.factor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.accounts.profile.learning.Factor;
import org.evenkeel.kit.database.Statements;

/**
 * A factor by a query that answers accounts and their quantities.
 *
 * @param query has the day as its one parameter; accounts that it does not answer have no known quantity
 */
record Quantity(String name, String query, Statements sql) implements ClientFactor {

    private record Known(UUID accountId, double value) {}

    @Override
    public Factor of(List<UUID> accounts, LocalDate day) {
        Map<UUID, Double> known =
                sql.query(query, row -> new Known(row.getObject(1, UUID.class), row.getDouble(2)), day).stream()
                        .collect(Collectors.toMap(Known::accountId, Known::value));
        return new Factor.Numeric(
                name,
                accounts.stream()
                        .mapToDouble(account -> known.getOrDefault(account, Double.NaN))
                        .toArray());
    }
}
