package org.evenkeel.onboarding.flag;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingStep;
import org.evenkeel.onboarding.onboarding.OnboardingSweep;
import org.evenkeel.onboarding.onboarding.Onboardings;
import org.evenkeel.onboarding.onboarding.StepStatus;

/** Steps and approvals that nobody was done with in time: on record once, and flagged where flags are agreed. */
@Singleton
public class OverdueSteps extends OnboardingSweep {

    private final Onboardings onboardings;
    private final RedFlags flags;

    OverdueSteps(DataSource database, Onboardings onboardings, RedFlags flags) {
        super(database, "onboarding_step", "part.overdue_at is null and part.waits_until <= ?");
        this.onboardings = onboardings;
        this.flags = flags;
    }

    @Override
    public String name() {
        return "overdue-steps";
    }

    @Override
    protected void take(UUID id, Instant now) {
        var onboarding = onboardings.withStep(id);
        var step = onboarding.step(id);
        step.overdueSince(now);
        // nobody waits any more for what is open when an onboarding ends
        if (onboarding.status().isRunning()) {
            onboardings.recordOverdue(onboarding, step);
            if (flags.areAgreed(onboarding)) {
                flag(onboarding, step);
            }
        }
    }

    /** Flags what was overdue already when the flags were agreed. */
    void flagAll(Onboarding onboarding) {
        onboarding.steps().stream()
                .filter(step -> step.overdueAt() != null && !step.isSettled())
                .forEach(step -> flag(onboarding, step));
    }

    private void flag(Onboarding onboarding, OnboardingStep step) {
        if (step.definition().internal()) {
            return;
        }
        boolean approval = step.status() == StepStatus.AWAITING_APPROVAL;
        flags.raiseBySystem(
                onboarding,
                new RedFlag.Concern(
                        step.inHandOf(),
                        approval ? Cause.OVERDUE_APPROVAL : Cause.OVERDUE_STEP,
                        step.key(),
                        approval
                                ? "The approval of \"%s\" was due at %s.".formatted(step.title(), step.approvalDueAt())
                                : "\"%s\" was due at %s.".formatted(step.title(), step.dueAt())));
    }
}
