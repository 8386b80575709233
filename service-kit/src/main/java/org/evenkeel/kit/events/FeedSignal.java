package org.evenkeel.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for the feed when this process has committed an event; another replica's are found by polling. */
@ApplicationScoped
class FeedSignal {

    private final TransactionSynchronizationRegistry transaction;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();

    FeedSignal(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void afterCommit() {
        if (transaction.getTransactionKey() == null || transaction.getResource(FeedSignal.class) != null) {
            return;
        }
        transaction.putResource(FeedSignal.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake();
                }
            }
        });
    }

    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            if (!something.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
