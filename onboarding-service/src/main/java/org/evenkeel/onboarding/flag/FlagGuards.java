package org.evenkeel.onboarding.flag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Guard;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;

/** Nobody is flagged who did not agree to it before (S8). */
@ApplicationScoped
class FlagGuards {

    private final RedFlags flags;
    private final OnboardingAccess access;

    FlagGuards(RedFlags flags, OnboardingAccess access) {
        this.flags = flags;
        this.access = access;
    }

    @Produces
    @Singleton
    Guard itIsNotAgreedYet() {
        return Guard.of(
                Act.PROPOSE_AGREEMENT,
                onboarding -> flags.areAgreed(onboarding)
                        ? Optional.of("The red-flag agreement holds already.")
                        : Optional.empty());
    }

    @Produces
    @Singleton
    Guard itWaitsForThisSide() {
        return Guard.of(
                Act.ACCEPT_AGREEMENT,
                onboarding -> flags.agreement(onboarding)
                                .filter(agreement -> agreement
                                        .leaderOf(access.party().side())
                                        .isEmpty())
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("No red-flag agreement waits for your side."));
    }

    @Produces
    @Singleton
    Guard bothLeadersAgreed() {
        return Guard.of(
                Act.RAISE_FLAG,
                onboarding -> flags.areAgreed(onboarding)
                        ? Optional.empty()
                        : Optional.of("Both leaders have to accept the red-flag agreement first."));
    }

    @Produces
    @Singleton
    Guard aFlagWaitsForThisSide() {
        return Guard.of(
                Act.ANSWER_FLAG,
                onboarding -> flags.awaitsAnswerFrom(access.party().side(), onboarding)
                        ? Optional.empty()
                        : Optional.of("No flag waits for an answer of your side."));
    }
}
