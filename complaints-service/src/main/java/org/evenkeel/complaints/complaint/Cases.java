package org.evenkeel.complaints.complaint;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.NotFound;

/**
 * The way every act on a case goes: {@link #forAct} lets it begin or refuses it, {@link #record} says what came of it. Both
 * are called in the transaction of the act. One act at a time on each case; whatever part of it changes, the case gets a
 * new version.
 */
@ApplicationScoped
public class Cases {

    private final EntityManager entities;
    private final ComplaintAccess access;
    private final Map<Act, List<Guard>> guards;
    private final EventLog events;
    private final Caller caller;
    private final Event<Milestone.Reached> milestones;
    private final Person itself;
    private final Clock clock;

    Cases(
            EntityManager entities,
            ComplaintAccess access,
            @All List<Guard> guards,
            EventLog events,
            Caller caller,
            Event<Milestone.Reached> milestones,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock) {
        this.entities = entities;
        this.access = access;
        this.guards = guards.stream().collect(Collectors.groupingBy(Guard::act));
        this.events = events;
        this.caller = caller;
        this.milestones = milestones;
        this.itself = new Person(service, service);
        this.clock = clock;
    }

    /** @throws NotFound where it does not exist or is not for this caller */
    public Complaint read(UUID id) {
        return visible(id, entities.find(Complaint.class, id));
    }

    /**
     * The case, locked, for an act that this caller may do now.
     *
     * @param ifMatch the version the caller has seen, see {@link Versions}
     * @throws NotFound where there is no such case for this caller
     * @throws NotAllowed where the act is not for this caller
     * @throws ActRefused where the state of the case or a guard forbids it
     */
    public Complaint forAct(Act act, UUID id, String ifMatch) {
        var complaint = lock(id);
        if (!act.who().includes(caller)) {
            throw new NotAllowed("Your role does not allow to " + act + ".");
        }
        if (act.who().excludesAsNamed(caller, complaint)) {
            throw new NotAllowed(
                    "Complaint " + complaint.reference() + " names you: somebody else has to " + act + ".");
        }
        Versions.require(ifMatch, complaint.version());
        if (!act.isLegalIn(complaint.status())) {
            throw ActRefused.inThisState(complaint, act);
        }
        refusal(act, complaint).ifPresent(reason -> {
            throw new ActRefused(reason);
        });
        return complaint;
    }

    /**
     * The case, locked, for what happens to it without being an act of this caller, who may see it.
     *
     * @throws NotFound where there is no such case for this caller
     */
    public Complaint lock(UUID id) {
        return visible(id, entities.find(Complaint.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Complaint visible(UUID id, Complaint found) {
        return Optional.ofNullable(found).filter(access::maySee).orElseThrow(() -> new NotFound("complaint", id));
    }

    /** The acts open to this caller now. */
    @Transactional
    public List<String> allowedActions(Complaint complaint) {
        return Arrays.stream(Act.values())
                .filter(act -> act.isLegalIn(complaint.status())
                        && act.who().includes(caller)
                        && !act.who().excludesAsNamed(caller, complaint)
                        && refusal(act, complaint).isEmpty())
                .map(Act::toString)
                .toList();
    }

    private Optional<String> refusal(Act act, Complaint complaint) {
        return guards.getOrDefault(act, List.of()).stream()
                .map(guard -> guard.refusal(complaint))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Writes the act into the history and the feed. */
    public void record(Complaint complaint, String type, Record data) {
        record(complaint, type, null, data);
    }

    /** The same with the caller's reason. */
    public void record(Complaint complaint, String type, String reason, Record data) {
        record(complaint, Person.of(caller), type, reason, data);
    }

    /** The same where nobody did it: its time had come. */
    public void recordByItself(Complaint complaint, String type, String reason, Record data) {
        record(complaint, itself, type, reason, data);
    }

    private void record(Complaint complaint, Person actor, String type, String reason, Record data) {
        renew(complaint);
        events.record(Happening.now(
                        clock.instant(),
                        type,
                        complaint.account().id(),
                        complaint.id(),
                        actor.subject(),
                        actor.name(),
                        data)
                .because(reason));
    }

    /**
     * Tells those who wait for it what the case has come to.
     *
     * @param at when that was
     */
    public void reached(Complaint complaint, Milestone milestone, Instant at) {
        milestones.fire(new Milestone.Reached(complaint, milestone, at));
    }

    /** Gives the case a new version, also where only a part of it changed that has a table of its own. */
    private void renew(Complaint complaint) {
        long before = complaint.version();
        entities.flush();
        if (complaint.version() == before) {
            entities.lock(complaint, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }
}
