package org.evenkeel.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.evenkeel.kit.timing.Sweep;
import org.evenkeel.kit.timing.Sweeps;

/** Several processes that wake the same sweep up at once. */
@ApplicationScoped
public class Replicas {

    private static final int REPLICAS = 6;

    private final Sweeps sweeps;

    Replicas(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /** Until nothing is left that is due. */
    public void sweep(Sweep sweep) throws InterruptedException, ExecutionException {
        var runs = Collections.<Callable<Integer>>nCopies(REPLICAS, () -> sweeps.run(sweep));
        try (var threads = Executors.newFixedThreadPool(REPLICAS)) {
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
        }
        // what the others held while each of them came by
        sweeps.run(sweep);
    }
}
