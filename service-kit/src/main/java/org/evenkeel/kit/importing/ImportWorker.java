package org.evenkeel.kit.importing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.kit.problem.InvalidRequest;
import org.jboss.logging.Logger;

/** Works on the imports that wait, from the start of the process to its end. */
@Singleton
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(15);

    private final ImportStore store;
    private final Transactions transactions;
    private final ImportConfig config;
    private final String name = UUID.randomUUID().toString();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    ImportWorker(ImportStore store, Transactions transactions, ImportConfig config) {
        this.store = store;
        this.transactions = transactions;
        this.config = config;
    }

    void start(@Observes StartupEvent start) throws IOException {
        if (!store.hasActions()) {
            return;
        }
        store.deleteUnfinishedUploads();
        for (int number = 1; number <= config.parallel(); number++) {
            var worker = name + "/" + number;
            threads.add(Thread.ofVirtual().name("import-" + number).start(() -> work(worker)));
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping.countDown();
        threads.forEach(thread -> store.wake());
        for (Thread thread : threads) {
            // Not interrupted: that would close the database connection under a chunk that is almost done.
            if (!thread.join(LONGEST_GOODBYE)) {
                LOG.warnf("%s did not end in time; its import is taken over when the lease ends", thread.getName());
            }
        }
    }

    private void work(String worker) {
        try {
            while (stopping.getCount() > 0) {
                workOnce(worker);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOnce(String worker) throws InterruptedException {
        try {
            var claimed = store.claim(worker);
            if (claimed.isPresent()) {
                begin(claimed.get(), worker);
            } else {
                store.awaitArrival(config.sweep());
            }
        } catch (RuntimeException failure) {
            LOG.error("The importer stumbles and goes on", failure);
            stopping.await(config.sweep().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void begin(ImportStore.Claimed claimed, String worker) throws InterruptedException {
        var file = claimed.file();
        LOG.infof("Import %s goes on from row %d", file.id(), file.rowsRead());
        try {
            run(store.actionFor(file.preset()), claimed, worker);
        } catch (InvalidRequest presetChanged) {
            store.fail(file.id(), worker, new ImportProblem("The preset changed", presetChanged.getMessage()));
        }
    }

    private <R> void run(RowAction<R> action, ImportStore.Claimed claimed, String worker) throws InterruptedException {
        new ImportRun<>(store, transactions, config, action, claimed, worker, stopping).run();
    }
}
