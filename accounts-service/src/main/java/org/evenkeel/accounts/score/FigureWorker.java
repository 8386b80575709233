package org.evenkeel.accounts.score;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes what becomes known into the figures, shortly after it was committed, and walks over all accounts where that was asked
 * for. Any number of processes may do so side by side.
 */
@ApplicationScoped
class FigureWorker {

    private static final Logger LOG = Logger.getLogger(FigureWorker.class);
    private static final int BATCH = 100;
    private static final Duration REST = Duration.ofMillis(200);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final FigureStore store;
    private final FigureKeeper keeper;
    private final FigureWalk walk;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    FigureWorker(FigureStore store, FigureKeeper keeper, FigureWalk walk, Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.walk = walk;
        this.clock = clock;
    }

    void start(@Observes @Priority(FirstScorecard.BEFORE_THE_WORKER + 1) StartupEvent started) {
        thread = Thread.ofVirtual().name("figures").start(this::work);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping.countDown();
        if (thread != null && !thread.join(LONGEST_GOODBYE)) {
            LOG.warn("The figures did not end in time; what is left is done after the next start");
        }
    }

    private void work() {
        try {
            boolean busy = false;
            while (busy ? stopping.getCount() > 0 : !stopping.await(REST.toMillis(), TimeUnit.MILLISECONDS)) {
                busy = workOnce();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean workOnce() {
        try {
            return takeFreshFacts() | walk.step();
        } catch (RuntimeException failure) {
            LOG.error("The figures stumble and go on", failure);
            return false;
        }
    }

    /** @return whether there was anything to do */
    private boolean takeFreshFacts() {
        var accounts = store.accountsWithFreshFacts(BATCH);
        accounts.forEach(this::takeFreshFacts);
        return !accounts.isEmpty();
    }

    private void takeFreshFacts(UUID accountId) {
        try {
            keeper.takeFreshFacts(accountId);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The figures of account %s could not be made and are tried again", accountId);
            QuarkusTransaction.requiringNew()
                    .run(() -> store.postpone(accountId, clock.instant().plus(AFTER_A_FAILURE)));
        }
    }
}
