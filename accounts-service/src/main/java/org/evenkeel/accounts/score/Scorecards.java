package org.evenkeel.accounts.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.score.figure.Scorecard;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.NotFound;

/** What can be done with scorecards, each act in one transaction with the event that tells of it. */
@ApplicationScoped
public class Scorecards {

    private final ScorecardRepository scorecards;
    private final FigureRuns runs;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    Scorecards(ScorecardRepository scorecards, FigureRuns runs, EventLog events, Caller caller, Clock clock) {
        this.scorecards = scorecards;
        this.runs = runs;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    public ScorecardVersion get(UUID id) {
        return scorecards.findByIdOptional(id).orElseThrow(() -> new NotFound("scorecard", id));
    }

    /** The one by which figures are made now. */
    public ScorecardVersion inUse() {
        return scorecards.inUse().orElseThrow(() -> new IllegalStateException("No scorecard is in use"));
    }

    /** As {@link ScorecardRepository#list}. */
    public List<ScorecardVersion> list(String cursor, int limit) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return scorecards.list(before, limit);
    }

    @Transactional
    public ScorecardVersion draft(String name, Scorecard rules) {
        var draft = new ScorecardVersion(Ids.next(), name, rules, now());
        scorecards.persistAndFlush(draft);
        record(ScorecardEvent.DRAFTED, draft, caller.asActor());
        return draft;
    }

    /** @param ifMatch the version the change is based on, as in {@link Versions#require}; may be null */
    @Transactional
    public ScorecardVersion change(UUID id, String name, Scorecard rules, String ifMatch) {
        var draft = forChange(id, ifMatch);
        draft.change(name, rules);
        scorecards.flush();
        record(ScorecardEvent.CHANGED, draft, caller.asActor());
        return draft;
    }

    /** Takes a draft into use; all figures are made again by it. */
    @Transactional
    public ScorecardVersion activate(UUID id, String ifMatch) {
        var draft = forChange(id, ifMatch);
        activate(draft, caller.asActor());
        runs.start(FigureRun.Purpose.ACTIVATION, draft.id(), caller.asActor());
        return draft;
    }

    /** What a scorecard would say of every account; the answer comes bit by bit. */
    @Transactional
    public FigureRun simulate(UUID id) {
        return runs.start(FigureRun.Purpose.SIMULATION, get(id).id(), caller.asActor());
    }

    /** Takes the first one into use, unless there is one. */
    @Transactional
    void begin(String name, Scorecard rules, Actor actor) {
        scorecards.oneChangeAtATime();
        if (scorecards.inUse().isEmpty()) {
            var first = new ScorecardVersion(Ids.next(), name, rules, now());
            scorecards.persistAndFlush(first);
            activate(first, actor);
        }
    }

    private void activate(ScorecardVersion draft, Actor actor) {
        scorecards.inUse().ifPresent(ScorecardVersion::retire);
        // one is in use at most: the old one goes before the new one comes
        scorecards.flush();
        draft.activate(now());
        scorecards.flush();
        record(ScorecardEvent.ACTIVATED, draft, actor);
    }

    private ScorecardVersion forChange(UUID id, String ifMatch) {
        scorecards.oneChangeAtATime();
        var draft = scorecards.lock(id).orElseThrow(() -> new NotFound("scorecard", id));
        Versions.require(ifMatch, draft.version());
        return draft;
    }

    /** The acts open to this caller. */
    public List<String> allowedActions(ScorecardVersion scorecard) {
        return caller.is(Role.OWNER) ? scorecard.possibleActs() : List.of();
    }

    private void record(String type, ScorecardVersion scorecard, Actor actor) {
        events.record(Happening.now(
                now(),
                type,
                null,
                scorecard.id(),
                actor.subject(),
                actor.name(),
                new ScorecardEvent(scorecard.id(), scorecard.name())));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
