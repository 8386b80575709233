package org.evenkeel.accounts.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;

/**
 * Records what happened here to an account: as an event for those who follow, and as a fact beside those that other services
 * told. To be called in the transaction of the change itself.
 */
@ApplicationScoped
public class AccountLog {

    private final EventLog events;
    private final Facts facts;
    private final Clock clock;

    AccountLog(EventLog events, Facts facts, Clock clock) {
        this.events = events;
        this.facts = facts;
        this.clock = clock;
    }

    public void record(Happening happening) {
        record(List.of(happening));
    }

    @Transactional
    public void record(List<Happening> happenings) {
        events.record(happenings);
        facts.add(happenings);
    }

    /**
     * A happening of now, to be recorded.
     *
     * @param subject the thing it happened to
     */
    public Happening happening(String type, UUID accountId, UUID subject, Actor actor, Record data) {
        return Happening.now(now(), type, accountId, subject, actor.subject(), actor.name(), data);
    }

    /** As exact as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
