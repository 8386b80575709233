package org.evenkeel.accounts.profile.trial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.evenkeel.accounts.profile.learning.CaseTableReader;
import org.evenkeel.accounts.profile.learning.CaseTableReader.CasesRead;
import org.evenkeel.accounts.profile.learning.Learner;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;
import org.jboss.logging.Logger;

/**
 * Tables tried with the learner. A table is read as it arrives and learned from afterwards, one at a time, by a thread of its own:
 * learning is all computing, and would keep requests from being answered.
 */
@ApplicationScoped
public class ScorecardTrials implements PanacheRepositoryBase<ScorecardTrial, UUID> {

    private static final Logger LOG = Logger.getLogger(ScorecardTrials.class);

    /** Tables held in memory at the same time, the one being learned from included. */
    private static final int MOST_AT_A_TIME = 3;

    private final Semaphore room = new Semaphore(MOST_AT_A_TIME);
    private final ExecutorService learning = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("scorecard-trial").factory());
    private final Clock clock;

    ScorecardTrials(Clock clock) {
        this.clock = clock;
    }

    /** A table that was read and now waits to be tried; keeps its room until it was. */
    public record Read(ScorecardTrial.Request request, CasesRead cases) {}

    /**
     * @throws InvalidRequest where the table breaks a rule
     * @throws TooManyTables where others are at it
     */
    public Read read(InputStream csv, ScorecardTrial.Request request) throws IOException {
        if (!room.tryAcquire()) {
            throw new TooManyTables();
        }
        try {
            var without = Set.copyOf(request.setAside());
            return new Read(request, CaseTableReader.read(csv, request.outcome(), request.yes(), without));
        } catch (IOException | RuntimeException refused) {
            room.release();
            throw refused;
        }
    }

    /** Puts a trial on record, in the caller's transaction; {@link #start} sets it going after that. */
    public ScorecardTrial register(Read table, Actor requestedBy) {
        var trial = new ScorecardTrial(
                Ids.next(),
                table.request(),
                table.cases().identifiers(),
                requestedBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        persist(trial);
        return trial;
    }

    public void start(UUID id, Read table) {
        learning.execute(() -> {
            try {
                learn(id, table.cases());
            } finally {
                room.release();
            }
        });
    }

    /** Gives up a table that was read, and of which nothing was put on record. */
    public void drop() {
        room.release();
    }

    private void learn(UUID id, CasesRead cases) {
        try {
            var found = Learner.learn(
                    cases.table(),
                    cases.setAside(),
                    percent -> change(id, trial -> trial.progress(percent, clock.instant())));
            change(id, trial -> trial.end(found));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Scorecard trial %s failed", id);
            change(id, trial -> trial.fail("Something went wrong on our side; send the table again."));
        }
    }

    private void change(UUID id, Consumer<ScorecardTrial> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(findById(id)));
    }

    public ScorecardTrial get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("scorecard trial", id));
    }

    /** Trials, the last first, one more than asked for if there are more. */
    public List<ScorecardTrial> list(UUID before, int limit) {
        var found = before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
        return found.page(0, limit + 1).list();
    }

    @PreDestroy
    void stop() {
        learning.shutdownNow();
    }
}
