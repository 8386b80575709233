package org.evenkeel.onboarding.flag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;
import org.evenkeel.onboarding.onboarding.Onboardings;

/** The acts of the red-flag agreement and of flags: one transaction each, recorded in it. */
@ApplicationScoped
public class FlagService {

    private final Onboardings onboardings;
    private final OnboardingAccess access;
    private final RedFlags flags;
    private final OverdueSteps overdue;

    FlagService(Onboardings onboardings, OnboardingAccess access, RedFlags flags, OverdueSteps overdue) {
        this.onboardings = onboardings;
        this.access = access;
        this.flags = flags;
        this.overdue = overdue;
    }

    /** @param version of the onboarding they belong to */
    public record FlagsView(long version, Optional<Agreement> agreement, List<RedFlag> flags) {}

    @Transactional
    public FlagsView read(UUID id) {
        return view(onboardings.read(id));
    }

    @Transactional
    public FlagsView propose(UUID id, String ifMatch, Agreement.Terms terms) {
        var onboarding = onboardings.forAct(Act.PROPOSE_AGREEMENT, id, ifMatch);
        var agreement = flags.agreement(onboarding).orElseGet(() -> new Agreement(onboarding));
        agreement.propose(terms, onboardings.now());
        flags.persist(agreement);
        onboardings.record(onboarding, FlagEvent.AGREEMENT_PROPOSED, FlagEvent.of(onboarding));
        return view(onboarding);
    }

    /** As the leader of one's side, for the whole team. */
    @Transactional
    public FlagsView accept(UUID id, String ifMatch) {
        var onboarding = onboardings.forAct(Act.ACCEPT_AGREEMENT, id, ifMatch);
        var agreement = flags.agreement(onboarding).orElseThrow();
        var side = access.party().side();
        agreement.accept(side, onboardings.signature());
        if (agreement.holds()) {
            overdue.flagAll(onboarding);
        }
        onboardings.record(
                onboarding,
                FlagEvent.AGREEMENT_ACCEPTED,
                new FlagEvent.Accepted(id, onboarding.accountId(), side, agreement.holds()));
        return view(onboarding);
    }

    /**
     * Raises a flag at the other side.
     *
     * @param about key of the step it is about; may be null
     */
    @Transactional
    public FlagsView raise(UUID id, String ifMatch, String about, String reason) {
        var onboarding = onboardings.forAct(Act.RAISE_FLAG, id, ifMatch);
        if (about != null
                && onboarding.stepsFor(access.party()).stream()
                        .noneMatch(step -> step.key().equals(about))) {
            throw new NotFound("step", about);
        }
        var concern = new RedFlag.Concern(access.party().side().other(), Cause.RAISED, about, reason);
        var flag = flags.raise(onboarding, concern, onboardings.signature());
        onboardings.record(onboarding, FlagEvent.RAISED, FlagEvent.Raised.of(onboarding, flag));
        return view(onboarding);
    }

    @Transactional
    public FlagsView answer(UUID id, UUID flagId, String ifMatch, String answer) {
        var onboarding = onboardings.forAct(Act.ANSWER_FLAG, id, ifMatch);
        var flag = flags.findByIdOptional(flagId)
                .filter(found -> found.belongsTo(onboarding))
                .orElseThrow(() -> new NotFound("flag", flagId));
        if (flag.side() != access.party().side()) {
            throw new NotAllowed("This flag is the other side's to answer.");
        }
        flag.answer(answer, onboardings.signature());
        onboardings.record(
                onboarding,
                FlagEvent.ANSWERED,
                new FlagEvent.Answered(id, onboarding.accountId(), flagId, flag.side(), flag.isAnsweredLate()));
        return view(onboarding);
    }

    private FlagsView view(Onboarding onboarding) {
        return new FlagsView(onboarding.version(), flags.agreement(onboarding), flags.of(onboarding));
    }
}
