package org.evenkeel.onboarding.flag;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.calendars.Calendars;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Onboardings;
import org.evenkeel.onboarding.onboarding.Person;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.template.Side;

/** The flags of onboardings, and how one comes to be. */
@ApplicationScoped
public class RedFlags implements PanacheRepositoryBase<RedFlag, UUID> {

    private final Calendars calendars;
    private final Onboardings onboardings;
    private final BusinessDuration usualTime;

    RedFlags(
            Calendars calendars,
            Onboardings onboardings,
            @ConfigProperty(name = "evenkeel.flags.answer-within") String answerWithoutAgreement) {
        this.calendars = calendars;
        this.onboardings = onboardings;
        this.usualTime = BusinessDuration.parse(answerWithoutAgreement);
    }

    Optional<Agreement> agreement(Onboarding onboarding) {
        return Optional.ofNullable(getEntityManager().find(Agreement.class, onboarding.id()));
    }

    /** Whether both leaders accepted that each side may flag the other. */
    public boolean areAgreed(Onboarding onboarding) {
        return agreement(onboarding).filter(Agreement::holds).isPresent();
    }

    void persist(Agreement agreement) {
        getEntityManager().persist(agreement);
    }

    List<RedFlag> of(Onboarding onboarding) {
        return list("onboardingId = ?1 order by id", onboarding.id());
    }

    boolean awaitsAnswerFrom(Side side, Onboarding onboarding) {
        return count("onboardingId = ?1 and side = ?2 and answered.at is null", onboarding.id(), side) > 0;
    }

    /** Raises a flag that nobody has to raise, and records it. */
    public void raiseBySystem(Onboarding onboarding, RedFlag.Concern concern) {
        var flag = raise(onboarding, concern, onboardings.signatureOfSystem());
        onboardings.recordBySystem(onboarding, FlagEvent.RAISED, FlagEvent.Raised.of(onboarding, flag));
    }

    /** Raises a flag at one side's group; its lead sees to the answer. */
    RedFlag raise(Onboarding onboarding, RedFlag.Concern concern, Signature by) {
        var agreement = agreement(onboarding).filter(Agreement::holds);
        var lead = onboarding.leadOf(concern.side()).map(Person::name).orElse(groupNamed(concern.side()));
        var flag = new RedFlag(
                onboarding,
                concern,
                agreement.map(agreed -> agreed.groupOf(concern.side())).orElse(groupNamed(concern.side())),
                lead,
                by,
                calendars
                        .hoursOf(onboarding.calendarId())
                        .due(by.at(), agreement.map(Agreement::answerWithin).orElse(usualTime), List.of())
                        .orElseThrow());
        persist(flag);
        return flag;
    }

    /** Names of those who accepted the agreement for their sides; where there is none, of those who answer for them. */
    List<String> leaders(Onboarding onboarding) {
        var agreement = agreement(onboarding);
        return Arrays.stream(Side.values())
                .map(side -> agreement
                        .flatMap(agreed -> agreed.leaderOf(side))
                        .map(Signature::name)
                        .or(() -> onboarding.leadOf(side).map(Person::name)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String groupNamed(Side side) {
        return side == Side.FIRM ? "The firm's team" : "The client's team";
    }
}
