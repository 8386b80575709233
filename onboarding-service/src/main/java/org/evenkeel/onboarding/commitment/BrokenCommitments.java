package org.evenkeel.onboarding.commitment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.onboarding.onboarding.OnboardingSweep;
import org.evenkeel.onboarding.onboarding.Onboardings;

/** A promise whose deadline passed is broken: on record once, also where the onboarding is over by then. */
@Singleton
public class BrokenCommitments extends OnboardingSweep {

    private final Onboardings onboardings;
    private final Commitments commitments;

    BrokenCommitments(DataSource database, Onboardings onboardings, Commitments commitments) {
        super(database, "commitment", "part.kept_at is null and part.broken_at is null and part.due_at <= ?");
        this.onboardings = onboardings;
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "broken-commitments";
    }

    @Override
    protected void take(UUID id, Instant now) {
        var commitment = commitments.findById(id);
        var onboarding = onboardings.forSystem(commitment.onboardingId());
        commitment.breakAt(now);
        onboardings.recordBySystem(onboarding, CommitmentEvent.BROKEN, CommitmentEvent.of(onboarding, commitment));
    }
}
