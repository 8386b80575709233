package org.evenkeel.accounts.score.figure;

import java.util.Arrays;
import java.util.List;

/**
 * What a figure is made of. Each factor measures one thing about an account, by a value whose best and worst the scorecard
 * sets.
 */
public enum Factor {
    /** The share of the revenue that is left after the time spent, from 0 to 1. */
    PROFITABILITY(Figure.FIT, 1),
    /** Days by which invoices were paid late, on average. */
    PAYMENT(Figure.FIT, 0),
    /** Hours of attention for each thousand of revenue. */
    ATTENTION_TAKEN(Figure.FIT, 0),
    /** The share of its decided complaints in which it was right, from 0 to 1. */
    MERIT(Figure.FIT, 1),
    /** Confirmed conduct incidents. */
    RESPECT(Figure.FIT, 0),
    /** The share of its steps and approvals that came in time, from 0 to 1. */
    PARTNERSHIP(Figure.FIT, 1),
    /** What came of its own expectations in the complaints in which it was not right, from 0 to 100. */
    REALISM(Figure.FIT, 0),
    /** Likeness to the firm's best clients, from 0 to 100. */
    LIKENESS(Figure.FIT, 100),
    /** Years of tenure. */
    LOYALTY(Figure.FIT, Double.POSITIVE_INFINITY),

    /** Complaints that were upheld, in whole or in part, and are not made good. */
    UPHELD_NOT_MADE_GOOD(Figure.DEBT, 0),
    /** Commitments past their day, and half of those kept late. */
    BROKEN_COMMITMENTS(Figure.DEBT, 0),
    /** Unpleasant surprises that had not been disclosed. */
    UNDISCLOSED_SURPRISES(Figure.DEBT, 0),
    /** The share by which attention fell against the account's own past, from 0 to 1. */
    ATTENTION_GAP(Figure.DEBT, 0),
    /** Decided complaints about which nobody senior ever talked to the client. */
    MISSING_TALKS(Figure.DEBT, 0);

    private final Figure figure;
    private final double bestPossible;

    Factor(Figure figure, double bestPossible) {
        this.figure = figure;
        this.bestPossible = bestPossible;
    }

    /** Whether a greater value is better for the client's figures. */
    public boolean moreIsBetter() {
        return bestPossible > 0;
    }

    /** Whether an account can have a value that good. */
    boolean canBe(double value) {
        return moreIsBetter() ? value <= bestPossible : value >= bestPossible;
    }

    public Figure figure() {
        return figure;
    }

    static List<Factor> of(Figure figure) {
        return Arrays.stream(values()).filter(factor -> factor.figure == figure).toList();
    }
}
