package org.evenkeel.onboarding.onboarding;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.NotFound;

/**
 * The way every act on an onboarding goes: {@link #forAct} lets it begin or refuses it, {@link #record} says what came of
 * it. Both are called in the transaction of the act. One act at a time on each onboarding; whatever part of it changes, it
 * gets a new version.
 */
@ApplicationScoped
public class Onboardings {

    private static final Person SYSTEM = new Person("evenkeel", "Evenkeel");

    private final EntityManager entities;
    private final OnboardingRepository repository;
    private final OnboardingAccess access;
    private final Map<Act, List<Guard>> guards;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    Onboardings(
            EntityManager entities,
            OnboardingRepository repository,
            OnboardingAccess access,
            @All List<Guard> guards,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.repository = repository;
        this.access = access;
        this.guards = guards.stream().collect(Collectors.groupingBy(Guard::act));
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws NotFound where it does not exist or is not for this caller */
    @Transactional
    public Onboarding read(UUID id) {
        return visible(id, entities.find(Onboarding.class, id));
    }

    /**
     * The onboarding, locked, for an act that this caller may do now.
     *
     * @param ifMatch the version the caller has seen, see {@link Versions}
     * @throws NotFound where there is no such onboarding for this caller
     * @throws NotAllowed where the act is not for this caller
     * @throws ActRefused where the state of the onboarding or a guard forbids it
     */
    public Onboarding forAct(Act act, UUID id, String ifMatch) {
        var onboarding = visible(id, entities.find(Onboarding.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!act.who().includes(caller)) {
            throw new NotAllowed("Your role does not allow to " + act + ".");
        }
        Versions.require(ifMatch, onboarding.version());
        if (!act.isLegalIn(onboarding.status())) {
            throw ActRefused.inThisState(onboarding, act);
        }
        refusal(act, onboarding).ifPresent(reason -> {
            throw new ActRefused(reason);
        });
        return onboarding;
    }

    /** An onboarding that a sweep has locked already. */
    public Onboarding forSystem(UUID id) {
        return entities.find(Onboarding.class, id);
    }

    /** The onboarding of a step that a sweep has locked already. */
    public Onboarding withStep(UUID stepId) {
        return repository.withStep(stepId);
    }

    /** The identifier of an account's running onboarding; empty where there is none for this caller. */
    public Optional<UUID> runningOf(UUID accountId) {
        return Optional.of(accountId).filter(caller::mayTouch).flatMap(repository::runningIdOf);
    }

    private Onboarding visible(UUID id, Onboarding found) {
        return Optional.ofNullable(found).filter(access::maySee).orElseThrow(() -> new NotFound("onboarding", id));
    }

    /** The acts open to this caller now. */
    @Transactional
    public List<String> allowedActions(Onboarding onboarding) {
        return Arrays.stream(Act.values())
                .filter(act -> act.isLegalIn(onboarding.status())
                        && act.who().includes(caller)
                        && refusal(act, onboarding).isEmpty())
                .map(Act::toString)
                .toList();
    }

    private Optional<String> refusal(Act act, Onboarding onboarding) {
        return guards.getOrDefault(act, List.of()).stream()
                .map(guard -> guard.refusal(onboarding))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Writes the act into the history and the feed. */
    public void record(Onboarding onboarding, String type, Record data) {
        record(onboarding, type, null, data);
    }

    /** The same with the caller's reason. */
    public void record(Onboarding onboarding, String type, String reason, Record data) {
        renew(onboarding);
        write(onboarding, type, reason, data);
    }

    /** Writes that it began; its first version stays. */
    void recordStart(Onboarding onboarding, Record data) {
        write(onboarding, OnboardingEvent.STARTED, null, data);
    }

    private void write(Onboarding onboarding, String type, String reason, Record data) {
        events.record(happening(onboarding, type, Person.of(caller), data).because(reason));
    }

    /** Writes what happened by itself, since its time had come. */
    public void recordBySystem(Onboarding onboarding, String type, Record data) {
        renew(onboarding);
        events.record(happening(onboarding, type, SYSTEM, data));
    }

    /** Writes that whoever has a step in hand should have been done with it. */
    public void recordOverdue(Onboarding onboarding, OnboardingStep step) {
        recordBySystem(
                onboarding,
                OnboardingEvent.ofStep(OnboardingEvent.STEP_OVERDUE, step),
                OnboardingEvent.StepOverdue.of(onboarding, step));
    }

    private Happening happening(Onboarding onboarding, String type, Person by, Record data) {
        return Happening.now(now(), type, onboarding.accountId(), onboarding.id(), by.subject(), by.name(), data);
    }

    /** Gives the onboarding a new version, also where only a part of it changed that has a table of its own. */
    private void renew(Onboarding onboarding) {
        long before = onboarding.version();
        entities.flush();
        if (onboarding.version() == before) {
            entities.lock(onboarding, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    /** As exact as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Under what happens by itself. */
    public Signature signatureOfSystem() {
        return Signature.of(SYSTEM, now());
    }

    /** The caller's signature. */
    public Signature signature() {
        return Signature.of(Person.of(caller), now());
    }
}
