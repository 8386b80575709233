package org.evenkeel.accounts.attention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What attention a client got, and whether it is neglected (S4: growth took our attention away from one of the first clients).
 *
 * @param minutes spent on it
 * @param occasions on which the firm was in touch with it, talks about complaints among them
 * @param tenureMonths since when it is a client; empty where that is not known
 */
public record Attention(Series minutes, Series occasions, OptionalDouble tenureMonths) {

    /** From this tenure on a client has been with the firm for long. */
    public static final int LONG_STANDING_MONTHS = 24;

    /** Attention that, against the firm's own growth, fell below this part of the past has gone elsewhere. */
    public static final double NEGLECTED_BELOW = 0.6;

    /** In a month, on average; less than this was not much to lose. */
    static final double LEAST_MINUTES = 60;

    static final double LEAST_OCCASIONS = 0.5;

    public enum Kind {
        TIME,
        OCCASIONS
    }

    /**
     * How one kind of attention changed.
     *
     * @param own a recent month in parts of a past one
     * @param firm the same of all clients together
     */
    public record Change(Kind kind, double own, double firm) {

        /** What is left against a firm that grew or shrank meanwhile. */
        public double againstFirm() {
            return own / firm;
        }

        boolean neglected() {
            return own < 1 && againstFirm() < NEGLECTED_BELOW;
        }
    }

    /**
     * The kinds of attention of which the client had enough in the past to tell.
     *
     * @param firm of all clients together
     */
    public List<Change> changes(Attention firm) {
        return Stream.of(
                        change(Kind.TIME, minutes, firm.minutes, LEAST_MINUTES),
                        change(Kind.OCCASIONS, occasions, firm.occasions, LEAST_OCCASIONS))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Change> change(Kind kind, Series own, Series firm, double least) {
        var firmChange = firm.change();
        if (own.past() < least || firmChange.isEmpty() || firmChange.getAsDouble() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Change(kind, own.change().orElseThrow(), firmChange.getAsDouble()));
    }

    public boolean longStanding() {
        return tenureMonths.isPresent() && tenureMonths.getAsDouble() >= LONG_STANDING_MONTHS;
    }

    /** Whether every kind of attention that can be told of fell so far. What is not recorded counts for nothing. */
    public boolean neglected(Attention firm) {
        var changes = changes(firm);
        return longStanding() && !changes.isEmpty() && changes.stream().allMatch(Change::neglected);
    }
}
