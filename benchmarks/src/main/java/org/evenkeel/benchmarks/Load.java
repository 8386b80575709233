package org.evenkeel.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Does the same over several connections at once, each as fast as it is answered, for a bounded time and count. */
final class Load {

    static final int CONNECTIONS = 8;

    /** One connection's next request. */
    @FunctionalInterface
    interface Request {
        void send() throws Exception;
    }

    /** How many were answered, how fast; latencies in microseconds. */
    record Result(long requests, double seconds, Histogram latencies) {

        static Result none() {
            return new Result(0, 0, new Histogram(3));
        }

        Result and(Result other) {
            var all = latencies.copy();
            all.add(other.latencies);
            return new Result(requests + other.requests, seconds + other.seconds, all);
        }

        double perSecond() {
            return requests / seconds;
        }

        double millisAt(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private Load() {}

    static Result run(List<Request> connections, Duration time, long most) throws InterruptedException {
        var left = new AtomicLong(most);
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        var results = new ArrayList<Future<Histogram>>();
        try (var threads = Executors.newFixedThreadPool(connections.size())) {
            for (var connection : connections) {
                Callable<Histogram> worker = () -> work(connection, left, end);
                results.add(threads.submit(worker));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        var all = new Histogram(3);
        for (var result : results) {
            try {
                all.add(result.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A request failed", failed.getCause());
            }
        }
        return new Result(all.getTotalCount(), seconds, all);
    }

    private static Histogram work(Request connection, AtomicLong left, long end) throws Exception {
        var latencies = new Histogram(3);
        for (long now = System.nanoTime(); now < end && left.decrementAndGet() >= 0; ) {
            connection.send();
            long done = System.nanoTime();
            latencies.recordValue((done - now) / 1000);
            now = done;
        }
        return latencies;
    }
}
