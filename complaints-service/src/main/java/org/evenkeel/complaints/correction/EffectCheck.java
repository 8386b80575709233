package org.evenkeel.complaints.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.OptionalDouble;
import org.evenkeel.complaints.statistics.RateRatio;

/**
 * Whether complaints of a kind fell after something was changed.
 *
 * @param before complaints of the kind that came in while the window before it was done ran
 * @param after the same of the window after
 * @param unfoundAfter complaints of the window after whose cause is not found yet: the kind may be among them
 * @param ratio of after to before; null where there was none before
 * @param low of the ratio's 95 % interval; null where there was no case at all
 * @param high null where the interval has no upper end
 */
@Embeddable
public record EffectCheck(
        @Column(name = "checked_at") Instant checkedAt,

        @Enumerated(EnumType.STRING) @Column(name = "effect")
        Effect effect,

        @Column(name = "cases_before") Integer before,
        @Column(name = "cases_after") Integer after,
        @Column(name = "unfound_after") Integer unfoundAfter,
        @Column(name = "rate_ratio") Double ratio,
        @Column(name = "rate_ratio_low") Double low,
        @Column(name = "rate_ratio_high") Double high) {

    /** What can be said of it. */
    public enum Effect {
        /** Complaints of the kind fell by more than chance explains. */
        EFFECTIVE,
        /** They did not, and were not halved either. */
        NOT_EFFECTIVE,
        /** With so few cases they may be unchanged as well as halved. */
        TOO_FEW_CASES
    }

    /** How many cases there were of a kind. */
    public record Counts(int before, int after, int unfoundAfter) {}

    static EffectCheck of(Counts counts, Instant now) {
        var ratio = RateRatio.of(counts.before(), counts.after());
        return new EffectCheck(
                now,
                ratio.map(EffectCheck::judged).orElse(Effect.TOO_FEW_CASES),
                counts.before(),
                counts.after(),
                counts.unfoundAfter(),
                ratio.map(known -> orNull(known.ratio())).orElse(null),
                ratio.map(RateRatio::low).orElse(null),
                ratio.map(known -> orNull(known.high())).orElse(null));
    }

    private static Effect judged(RateRatio ratio) {
        if (ratio.fell()) {
            return Effect.EFFECTIVE;
        }
        return ratio.tellsNothing() ? Effect.TOO_FEW_CASES : Effect.NOT_EFFECTIVE;
    }

    private static Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
