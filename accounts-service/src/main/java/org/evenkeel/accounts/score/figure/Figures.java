package org.evenkeel.accounts.score.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Both figures of an account with all they are made of.
 *
 * @param fit 0–100, more is better; null where nothing is known that it could rest on
 * @param debt 0–100, less is better
 * @param quadrant null where fit is not known
 * @param known which share of fit's weight rests on facts, 0–100
 */
public record Figures(BigDecimal fit, BigDecimal debt, Quadrant quadrant, int known, List<Part> parts) {

    /**
     * What one factor says of an account.
     *
     * @param value as {@link Factor} says; null where it is missing
     * @param points of fit from 0 to 100, of debt from 0 to its weight; null where it is missing
     * @param events that it rests on, the last first, of very many the last ones
     * @param factCount how many these are in all
     * @param missing what is not known; null where nothing is missing
     * @param figureAtBest what the figure would be, all else equal, with this factor at its best; null where it is missing
     */
    public record Part(
            Factor factor,
            int weight,
            Double value,
            BigDecimal points,
            List<UUID> events,
            int factCount,
            Missing missing,
            BigDecimal figureAtBest) {}

    /** Why a factor says nothing. */
    public enum Missing {
        /** The scorecard gives it no weight. */
        NO_WEIGHT,
        NO_REVENUE,
        /** Revenue is in a currency for which the scorecard has no rate. */
        NO_EXCHANGE_RATE,
        NO_HOURLY_COST,
        NO_TIME,
        NO_INVOICES_DUE,
        NO_DECIDED_COMPLAINTS,
        NO_COMPLAINTS_DECIDED_AGAINST_IT,
        NO_CONTACT,
        NO_STEPS_OF_ITS_OWN,
        NOT_COMPARED_WITH_THE_BEST,
        TENURE_UNKNOWN,
        /** There is no attention a year back to compare with. */
        NO_EARLIER_ATTENTION,
        NO_COMMITMENTS,
        /** No service tells of surprises yet. */
        NO_EXPECTATIONS
    }
}
