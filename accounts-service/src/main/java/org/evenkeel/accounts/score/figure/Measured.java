package org.evenkeel.accounts.score.figure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.score.figure.Figures.Missing;

/**
 * The value of a factor and the events it rests on, or why there is none.
 *
 * @param value null where it is missing
 * @param missing null where it is not
 */
record Measured(Double value, List<UUID> events, Missing missing) {

    static Measured of(double value, List<UUID> events) {
        return new Measured(value, events, null);
    }

    static Measured of(double value, Collection<? extends AccountFact> facts) {
        return of(value, facts.stream().map(AccountFact::eventId).toList());
    }

    static Measured missing(Missing why) {
        return new Measured(null, List.of(), why);
    }

    boolean present() {
        return value != null;
    }
}
