package org.evenkeel.kit.businesstime;

import java.time.Instant;

/**
 * A time during which a limit stands still.
 *
 * @param from the first moment of it
 * @param to the first moment after it; null while the pause goes on
 */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (from == null) {
            throw new InvalidBusinessTime("pause", "must have a beginning");
        }
        if (to != null && to.isBefore(from)) {
            throw new InvalidBusinessTime("pause", "must not end before it begins");
        }
    }

    public static Pause since(Instant from) {
        return new Pause(from, null);
    }

    public boolean open() {
        return to == null;
    }
}
