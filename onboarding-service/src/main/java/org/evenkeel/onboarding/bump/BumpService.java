package org.evenkeel.onboarding.bump;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Onboardings;

/** Trouble on the way, told and fixed: one transaction for each act, recorded in it. */
@ApplicationScoped
public class BumpService {

    private final Onboardings onboardings;
    private final BumpNotices notices;

    BumpService(Onboardings onboardings, BumpNotices notices) {
        this.onboardings = onboardings;
        this.notices = notices;
    }

    /** @param version of the onboarding they belong to */
    public record Bumps(long version, List<BumpNotice> notices) {}

    @Transactional
    public Bumps read(UUID id) {
        return bumps(onboardings.read(id));
    }

    @Transactional
    public Bumps tell(UUID id, String ifMatch, BumpNotice.Notice notice) {
        var onboarding = onboardings.forAct(Act.TELL_BUMP, id, ifMatch);
        var bump = new BumpNotice(onboarding, notice, onboardings.signature());
        notices.persist(bump);
        onboardings.record(
                onboarding, BumpEvent.TOLD, new BumpEvent(id, onboarding.accountId(), bump.id(), bump.fixedBy()));
        return bumps(onboarding);
    }

    @Transactional
    public Bumps fix(UUID id, UUID bumpId, String ifMatch) {
        var onboarding = onboardings.forAct(Act.FIX_BUMP, id, ifMatch);
        var bump = notices.findByIdOptional(bumpId)
                .filter(found -> found.belongsTo(onboarding))
                .orElseThrow(() -> new NotFound("bump notice", bumpId));
        bump.fixed(onboardings.now());
        onboardings.record(
                onboarding,
                BumpEvent.FIXED,
                new BumpEvent.Fixed(id, onboarding.accountId(), bumpId, bump.isFixedLate()));
        return bumps(onboarding);
    }

    private Bumps bumps(Onboarding onboarding) {
        return new Bumps(onboarding.version(), notices.of(onboarding));
    }
}
