package org.evenkeel.onboarding.outcome;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.onboarding.flag.Cause;
import org.evenkeel.onboarding.flag.RedFlag;
import org.evenkeel.onboarding.flag.RedFlags;
import org.evenkeel.onboarding.onboarding.OnboardingSweep;
import org.evenkeel.onboarding.onboarding.Onboardings;
import org.evenkeel.onboarding.template.Side;

/** Notices the silence: the month of zero sales becomes a day (S7). Whether flags are agreed makes no difference to it. */
@Singleton
public class SilentOutcomes extends OnboardingSweep {

    private final Onboardings onboardings;
    private final WatchedOutcomes outcomes;
    private final RedFlags flags;

    SilentOutcomes(DataSource database, Onboardings onboardings, WatchedOutcomes outcomes, RedFlags flags) {
        super(database, "watched_outcome", "part.status = 'AWAITED' and part.silent_at is null and part.due_at <= ?");
        this.onboardings = onboardings;
        this.outcomes = outcomes;
        this.flags = flags;
    }

    @Override
    public String name() {
        return "silent-outcomes";
    }

    @Override
    protected void take(UUID id, Instant now) {
        var outcome = outcomes.findById(id);
        var onboarding = onboardings.forSystem(outcome.onboardingId());
        outcome.silentSince(now);
        // of an onboarding that was given up nobody expects it any more
        if (onboarding.status().isRunning()) {
            onboardings.recordBySystem(onboarding, OutcomeEvent.SILENT, OutcomeEvent.of(onboarding, outcome));
            flags.raiseBySystem(
                    onboarding,
                    new RedFlag.Concern(
                            Side.FIRM,
                            Cause.SILENCE,
                            outcome.key(),
                            "\"%s\" had to show up by %s and did not.".formatted(outcome.title(), outcome.dueAt())));
        }
    }
}
