package org.evenkeel.onboarding.flag;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.onboarding.onboarding.OnboardingSweep;
import org.evenkeel.onboarding.onboarding.Onboardings;

/** Flags that nobody answered in time go to both leaders, once. */
@Singleton
public class UnansweredFlags extends OnboardingSweep {

    private final Onboardings onboardings;
    private final RedFlags flags;

    UnansweredFlags(DataSource database, Onboardings onboardings, RedFlags flags) {
        super(database, "red_flag", "part.answered_at is null and part.escalated_at is null and part.deadline <= ?");
        this.onboardings = onboardings;
        this.flags = flags;
    }

    @Override
    public String name() {
        return "unanswered-flags";
    }

    @Override
    protected void take(UUID id, Instant now) {
        var flag = flags.findById(id);
        var onboarding = onboardings.forSystem(flag.onboardingId());
        flag.escalate(now);
        // the leaders of an onboarding that is over have nothing to settle any more
        if (onboarding.status().isRunning()) {
            onboardings.recordBySystem(
                    onboarding,
                    FlagEvent.ESCALATED,
                    new FlagEvent.Escalated(
                            onboarding.id(),
                            onboarding.accountId(),
                            flag.id(),
                            flag.side(),
                            flags.leaders(onboarding)));
        }
    }
}
