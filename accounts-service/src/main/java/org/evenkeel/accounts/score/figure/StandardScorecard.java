package org.evenkeel.accounts.score.figure;

import java.util.EnumMap;
import java.util.Map;
import org.evenkeel.accounts.score.figure.Scorecard.Setting;

/** What a new firm begins with, until it has made up its own mind. */
public final class StandardScorecard {

    private static final int YEAR = 365;
    private static final int QUARTER = 91;

    private StandardScorecard() {}

    /** @param currency the firm's own, ISO 4217 */
    public static Scorecard in(String currency) {
        var factors = new EnumMap<Factor, Setting>(Factor.class);
        factors.put(Factor.PROFITABILITY, new Setting(20, 0, 0.5, YEAR));
        factors.put(Factor.PAYMENT, new Setting(15, 60, 0, YEAR));
        factors.put(Factor.ATTENTION_TAKEN, new Setting(10, 40, 5, YEAR));
        factors.put(Factor.MERIT, new Setting(10, 0, 1, 2 * YEAR));
        factors.put(Factor.RESPECT, new Setting(15, 3, 0, 2 * YEAR));
        factors.put(Factor.PARTNERSHIP, new Setting(10, 0.3, 1, YEAR));
        factors.put(Factor.REALISM, new Setting(5, 100, 0, 2 * YEAR));
        factors.put(Factor.LIKENESS, new Setting(10, 0, 100, YEAR));
        factors.put(Factor.LOYALTY, new Setting(5, 0, 5, YEAR));
        factors.put(Factor.UPHELD_NOT_MADE_GOOD, new Setting(50, 2, 0, 2 * YEAR));
        factors.put(Factor.BROKEN_COMMITMENTS, new Setting(40, 2, 0, YEAR));
        factors.put(Factor.UNDISCLOSED_SURPRISES, new Setting(20, 2, 0, YEAR));
        factors.put(Factor.ATTENTION_GAP, new Setting(25, 0.8, 0.2, QUARTER));
        factors.put(Factor.MISSING_TALKS, new Setting(20, 2, 0, YEAR));
        return new Scorecard(factors, currency, null, Map.of(), 60, 20);
    }
}
