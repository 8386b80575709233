package org.evenkeel.accounts.profile.factor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.evenkeel.accounts.profile.learning.CaseTable;
import org.evenkeel.accounts.profile.learning.Factor;

/** The clients of a day and what was known of each. */
public record ClientTable(List<UUID> accounts, List<Factor> factors) {

    public ClientTable {
        accounts = List.copyOf(accounts);
        factors = List.copyOf(factors);
    }

    /** In which row each client stands. */
    public Map<UUID, Integer> places() {
        Map<UUID, Integer> places = HashMap.newHashMap(accounts.size());
        for (int row = 0; row < accounts.size(); row++) {
            places.put(accounts.get(row), row);
        }
        return places;
    }

    /** @param outcome whether what is to be learned holds for a client */
    public CaseTable cases(Predicate<UUID> outcome) {
        var outcomes = new boolean[accounts.size()];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = outcome.test(accounts.get(row));
        }
        return new CaseTable(factors, outcomes);
    }
}
