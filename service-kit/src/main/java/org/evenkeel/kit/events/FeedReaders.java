package org.evenkeel.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.evenkeel.kit.Ids;
import org.jboss.logging.Logger;

/** Reads each feed this service listens to, one virtual thread a feed, for as long as the service runs. */
@ApplicationScoped
class FeedReaders {

    private static final Logger LOG = Logger.getLogger(FeedReaders.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final FeedClient feeds;
    private final Inbox inbox;
    private final ConsumerConfig config;
    private final String process = Ids.next().toString();
    private final List<Thread> readers = new ArrayList<>();
    private volatile boolean stopping;

    FeedReaders(@RestClient FeedClient feeds, Inbox inbox, ConsumerConfig config) {
        this.feeds = feeds;
        this.inbox = inbox;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            for (var source : config.sources().orElse(Set.of())) {
                readers.add(Thread.ofVirtual().name("feed-" + source).start(() -> readForGood(source)));
            }
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        for (var reader : readers) {
            reader.interrupt();
        }
        for (var reader : readers) {
            reader.join(Duration.ofSeconds(5));
        }
    }

    private void readForGood(String source) {
        boolean reachable = true;
        while (!stopping) {
            try {
                readOnce(source);
                reachable = true;
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                if (stopping) {
                    return;
                }
                if (reachable) {
                    LOG.warnf("The feed of %s cannot be read now, trying on: %s", source, failure);
                }
                reachable = false;
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void readOnce(String source) throws InterruptedException {
        var cursor = inbox.cursor(source);
        if (!inbox.lease(source, process)) {
            Thread.sleep(PAUSE_AFTER_FAILURE);
            return;
        }
        inbox.retryParked(source);
        inbox.accept(source, cursor, FeedEvents.read(feeds.read(source, cursor, config.batch(), "10s")));
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }
}
