package org.evenkeel.kit.timing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Runs a sweep over all that is due now, batch by batch. Where a batch fails, its rows are tried one by one: those that fail again
 * are logged and left to the next run. Tests call it directly.
 */
@ApplicationScoped
public class Sweeps {

    private static final Logger LOG = Logger.getLogger(Sweeps.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SweepTransaction transaction;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> lastSuccess = new ConcurrentHashMap<>();

    Sweeps(SweepTransaction transaction, Clock clock, MeterRegistry meters) {
        this.transaction = transaction;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Runs until nothing is left that is due now.
     *
     * @return how many rows took effect
     * @throws SweepFailed if some did not; the others did
     */
    public int run(Sweep sweep) {
        return run(sweep, () -> false);
    }

    /** Ends early, between two batches, once the process is about to stop. */
    int run(Sweep sweep, BooleanSupplier stopping) {
        Instant now = clock.instant();
        var outcome = new Outcome();
        try {
            UUID after = BEFORE_ALL;
            while (!stopping.getAsBoolean()) {
                List<UUID> ids = findDue(sweep, now, after);
                if (ids.isEmpty()) {
                    break;
                }
                act(sweep, ids, now, outcome);
                after = ids.getLast();
            }
        } catch (RuntimeException failure) {
            count(sweep, outcome.acted, outcome.failed);
            meters.counter("evenkeel.sweep.runs", named(sweep).and("outcome", "failed"))
                    .increment();
            throw failure;
        }
        return finish(sweep, outcome);
    }

    private List<UUID> findDue(Sweep sweep, Instant now, UUID after) {
        return transaction.call(() -> sweep.due(now, after, sweep.batch()));
    }

    private void act(Sweep sweep, List<UUID> ids, Instant now, Outcome outcome) {
        try {
            outcome.acted += transaction.call(() -> sweep.act(ids, now));
        } catch (RuntimeException failure) {
            LOG.warnf("Sweep %s tries %d rows one by one: %s", sweep.name(), ids.size(), failure);
            for (UUID id : ids) {
                actOnOne(sweep, id, now, outcome);
            }
        }
    }

    private void actOnOne(Sweep sweep, UUID id, Instant now, Outcome outcome) {
        try {
            outcome.acted += transaction.call(() -> sweep.act(List.of(id), now));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Sweep %s cannot act on %s and will try again", sweep.name(), id);
            outcome.failed++;
        }
    }

    private int finish(Sweep sweep, Outcome outcome) {
        count(sweep, outcome.acted, outcome.failed);
        boolean good = outcome.failed == 0;
        meters.counter("evenkeel.sweep.runs", named(sweep).and("outcome", good ? "done" : "failed"))
                .increment();
        if (!good) {
            throw new SweepFailed(sweep.name(), outcome.failed);
        }
        lastSuccessOf(sweep).set(clock.instant().getEpochSecond());
        if (outcome.acted > 0) {
            LOG.infof("Sweep %s let %d rows take effect", sweep.name(), outcome.acted);
        }
        return outcome.acted;
    }

    private void count(Sweep sweep, int acted, int failed) {
        meters.counter("evenkeel.sweep.rows", named(sweep).and("outcome", "done"))
                .increment(acted);
        meters.counter("evenkeel.sweep.rows", named(sweep).and("outcome", "failed"))
                .increment(failed);
    }

    /** In seconds since 1970, as Prometheus likes it; of this replica. */
    private AtomicLong lastSuccessOf(Sweep sweep) {
        return lastSuccess.computeIfAbsent(
                sweep.name(), name -> meters.gauge("evenkeel.sweep.last.success", named(sweep), new AtomicLong()));
    }

    private static Tags named(Sweep sweep) {
        return Tags.of("sweep", sweep.name());
    }

    private static final class Outcome {
        private int acted;
        private int failed;
    }
}
