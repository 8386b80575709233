package org.evenkeel.onboarding.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.commitment.Commitment.Standing;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;
import org.evenkeel.onboarding.onboarding.Onboardings;

/** What each side promises and keeps: one transaction for each act, recorded in it. */
@ApplicationScoped
public class CommitmentService {

    private final Onboardings onboardings;
    private final OnboardingAccess access;
    private final Commitments commitments;

    CommitmentService(Onboardings onboardings, OnboardingAccess access, Commitments commitments) {
        this.onboardings = onboardings;
        this.access = access;
        this.commitments = commitments;
    }

    /** A promise as it stands now. */
    public record Standings(Commitment commitment, Standing standing) {}

    /** @param version of the onboarding they belong to */
    public record CommitmentsView(long version, List<Standings> commitments) {}

    @Transactional
    public CommitmentsView read(UUID id) {
        return view(onboardings.read(id));
    }

    /** In the name of the caller's side. */
    @Transactional
    public CommitmentsView make(UUID id, String ifMatch, Commitment.Promise promise) {
        var onboarding = onboardings.forAct(Act.MAKE_COMMITMENT, id, ifMatch);
        var commitment = new Commitment(onboarding, access.party().side(), promise, onboardings.signature());
        commitments.persist(commitment);
        onboardings.record(onboarding, CommitmentEvent.MADE, CommitmentEvent.of(onboarding, commitment));
        return view(onboarding);
    }

    @Transactional
    public CommitmentsView keep(UUID id, UUID commitmentId, String ifMatch, String note) {
        var onboarding = onboardings.forAct(Act.KEEP_COMMITMENT, id, ifMatch);
        var commitment = commitments
                .findByIdOptional(commitmentId)
                .filter(found -> found.belongsTo(onboarding))
                .orElseThrow(() -> new NotFound("commitment", commitmentId));
        if (commitment.side() != access.party().side()) {
            throw new NotAllowed("This promise is the other side's: they say that it is kept.");
        }
        commitment.keep(onboardings.signature(), note);
        onboardings.record(
                onboarding,
                CommitmentEvent.KEPT,
                new CommitmentEvent.Kept(
                        id,
                        onboarding.accountId(),
                        commitmentId,
                        commitment.side(),
                        commitment.standing(onboardings.now()) == Standing.KEPT_LATE));
        return view(onboarding);
    }

    private CommitmentsView view(Onboarding onboarding) {
        var now = onboardings.now();
        return new CommitmentsView(
                onboarding.version(),
                commitments.of(onboarding).stream()
                        .map(commitment -> new Standings(commitment, commitment.standing(now)))
                        .toList());
    }
}
