package org.evenkeel.onboarding.expectation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.expectation.Expectation.Kind;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;
import org.evenkeel.onboarding.onboarding.Onboardings;
import org.evenkeel.onboarding.onboarding.Party;

/** The register of expectations and surprises: one transaction for each act, recorded in it. */
@ApplicationScoped
public class ExpectationService {

    private final Onboardings onboardings;
    private final OnboardingAccess access;
    private final Expectations expectations;

    ExpectationService(Onboardings onboardings, OnboardingAccess access, Expectations expectations) {
        this.onboardings = onboardings;
        this.access = access;
        this.expectations = expectations;
    }

    /** @param version of the onboarding it belongs to */
    public record Register(long version, List<Expectation> expectations) {}

    @Transactional
    public Register read(UUID id) {
        return register(onboardings.read(id));
    }

    @Transactional
    public Register record(UUID id, String ifMatch, Kind kind, String description, String answer) {
        var onboarding = onboardings.forAct(Act.RECORD_EXPECTATION, id, ifMatch);
        var expectation = new Expectation(onboarding, kind, description, answer, onboardings.signature());
        expectations.persist(expectation);
        return recorded(
                onboarding,
                expectation,
                kind == Kind.SURPRISE ? ExpectationEvent.SURPRISE_RECORDED : ExpectationEvent.RECORDED);
    }

    @Transactional
    public Register disclose(UUID id, UUID expectationId, String ifMatch) {
        var onboarding = onboardings.forAct(Act.DISCLOSE_SURPRISE, id, ifMatch);
        var expectation = find(onboarding, expectationId);
        expectation.disclose(onboardings.signature());
        return recorded(onboarding, expectation, ExpectationEvent.DISCLOSED);
    }

    @Transactional
    public Register signOff(UUID id, UUID expectationId, String ifMatch) {
        var onboarding = onboardings.forAct(Act.SIGN_OFF_EXPECTATION, id, ifMatch);
        var expectation = find(onboarding, expectationId);
        expectation.signOff(onboardings.signature());
        return recorded(onboarding, expectation, ExpectationEvent.SIGNED_OFF);
    }

    private Expectation find(Onboarding onboarding, UUID expectationId) {
        return expectations
                .findByIdOptional(expectationId)
                .filter(expectation -> expectation.belongsTo(onboarding) && isVisible(expectation))
                .orElseThrow(() -> new NotFound("expectation", expectationId));
    }

    private boolean isVisible(Expectation expectation) {
        return access.party() != Party.CLIENT || expectation.isOpenToClient();
    }

    private Register recorded(Onboarding onboarding, Expectation expectation, String type) {
        onboardings.record(onboarding, type, ExpectationEvent.of(onboarding, expectation));
        return register(onboarding);
    }

    private Register register(Onboarding onboarding) {
        return new Register(
                onboarding.version(),
                expectations.of(onboarding).stream().filter(this::isVisible).toList());
    }
}
