package org.evenkeel.onboarding.stakeholder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.onboarding.onboarding.Act;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Onboardings;
import org.evenkeel.onboarding.onboarding.Person;

/** The acts that concern stakeholders: one transaction each, recorded in it. */
@ApplicationScoped
public class StakeholderService {

    private final Onboardings onboardings;
    private final Stakeholders stakeholders;
    private final Caller caller;

    StakeholderService(Onboardings onboardings, Stakeholders stakeholders, Caller caller) {
        this.onboardings = onboardings;
        this.stakeholders = stakeholders;
        this.caller = caller;
    }

    /** @param version of the onboarding it is the map of */
    public record StakeholderMap(
            long version, List<Stakeholder> stakeholders, Coverage coverage, Optional<SigningOverride> override) {}

    @Transactional
    public StakeholderMap read(UUID id) {
        return map(onboardings.read(id));
    }

    @Transactional
    public StakeholderMap add(UUID id, String ifMatch, Stakeholder.Profile profile) {
        var onboarding = onboardings.forAct(Act.ADD_STAKEHOLDER, id, ifMatch);
        var stakeholder = new Stakeholder(onboarding, profile, onboardings.now());
        stakeholders.persist(stakeholder);
        return recorded(onboarding, stakeholder, StakeholderEvent.ADDED);
    }

    @Transactional
    public StakeholderMap correct(UUID id, UUID stakeholderId, String ifMatch, Stakeholder.Profile profile) {
        var onboarding = onboardings.forAct(Act.CORRECT_STAKEHOLDER, id, ifMatch);
        var stakeholder = find(onboarding, stakeholderId);
        stakeholder.correct(profile);
        return recorded(onboarding, stakeholder, StakeholderEvent.CORRECTED);
    }

    @Transactional
    public StakeholderMap recordSay(UUID id, UUID stakeholderId, String ifMatch, Stakeholder.Say say) {
        var onboarding = onboardings.forAct(Act.RECORD_SAY, id, ifMatch);
        var stakeholder = find(onboarding, stakeholderId);
        stakeholder.heard(say, Person.of(caller), onboardings.now());
        return recorded(onboarding, stakeholder, StakeholderEvent.HEARD);
    }

    /** Lets it be signed past stakeholders who had no say. */
    @Transactional
    public StakeholderMap override(UUID id, String ifMatch, String reason) {
        var onboarding = onboardings.forAct(Act.OVERRIDE_SIGNING_GATE, id, ifMatch);
        stakeholders.persist(new SigningOverride(onboarding, reason, onboardings.signature()));
        var coverage = stakeholders.coverage(onboarding);
        onboardings.record(
                onboarding,
                StakeholderEvent.OVERRIDDEN,
                reason,
                new StakeholderEvent.Overridden(id, onboarding.accountId(), coverage.key(), coverage.heard()));
        return map(onboarding);
    }

    private Stakeholder find(Onboarding onboarding, UUID stakeholderId) {
        return stakeholders
                .findByIdOptional(stakeholderId)
                .filter(stakeholder -> stakeholder.belongsTo(onboarding))
                .orElseThrow(() -> new NotFound("stakeholder", stakeholderId));
    }

    private StakeholderMap recorded(Onboarding onboarding, Stakeholder stakeholder, String type) {
        onboardings.record(onboarding, type, StakeholderEvent.of(onboarding, stakeholder));
        return map(onboarding);
    }

    private StakeholderMap map(Onboarding onboarding) {
        var all = stakeholders.of(onboarding);
        return new StakeholderMap(onboarding.version(), all, Coverage.of(all), stakeholders.override(onboarding));
    }
}
