package org.evenkeel.complaints.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.evenkeel.kit.events.EventFeed;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.events.EventFeed.Reader;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

/** The feed's promise: whoever reads on from a cursor misses nothing, however late a transaction commits. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class EventFeedTest {

    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 25;
    private static final String TYPE = "org.evenkeel.test.happened";

    @Inject
    EventLog log;

    @Inject
    EventFeed feed;

    @Inject
    DataSource database;

    record Data(int number) {}

    private Happening happening(int number) {
        return Happening.now(Instant.now(), TYPE, null, UUID.randomUUID(), "test", "Test", new Data(number));
    }

    @Test
    void missesNoEventOfATransactionThatCommitsLate() throws Exception {
        var written = new ArrayList<String>();
        var read = new ArrayList<CloudEvent>();
        var cursor = endOfFeed();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<java.util.concurrent.Future<List<String>>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit((Callable<List<String>>) this::writeAtRandomPace));
            }
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                cursor = readOn(cursor, read);
            }
            for (var writer : writers) {
                written.addAll(writer.get());
            }
        }
        readOn(cursor, read);
        assertThat(read.stream().map(CloudEvent::getId))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void ordersTransactionsByNumberAcrossAPowerOfTen() throws Exception {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into event (xid, id, time, subject, type, actor, actor_name, data)"
                                + " values (?::xid8, ?, now(), ?, ?, 'test', 'Test', '{}')")) {
            for (var transaction : List.of("100", "9", "10")) {
                insert.setString(1, transaction);
                insert.setObject(2, UUID.randomUUID());
                insert.setObject(3, UUID.randomUUID());
                insert.setString(4, TYPE);
                insert.executeUpdate();
            }
        }
        var first = feed.read(Reader.INSIDE, "1-0", 2, Duration.ZERO).events();
        assertThat(first.stream().map(event -> String.valueOf(event.getExtension("cursor"))
                        .split("-")[0]))
                .containsExactly("9", "10");
        var cursor = String.valueOf(first.getLast().getExtension("cursor"));
        var second = feed.read(Reader.INSIDE, cursor, 1, Duration.ZERO).events();
        assertThat(String.valueOf(second.getFirst().getExtension("cursor"))).startsWith("100-");
    }

    private List<String> writeAtRandomPace() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            var first = happening(2 * i);
            var second = happening(2 * i + 1);
            QuarkusTransaction.requiringNew().run(() -> {
                log.record(first);
                pause();
                log.record(second);
            });
            ids.add(first.id().toString());
            ids.add(second.id().toString());
        }
        return ids;
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(20));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String readOn(String cursor, List<CloudEvent> into) throws InterruptedException {
        var next = cursor;
        while (true) {
            var part = feed.read(Reader.INSIDE, next, 7, Duration.ZERO);
            next = part.next();
            if (part.events().isEmpty()) {
                return next;
            }
            part.events().stream().filter(event -> event.getType().equals(TYPE)).forEach(into::add);
        }
    }

    private String endOfFeed() throws InterruptedException {
        return readOn("", new ArrayList<>());
    }

    @Test
    void tellsNothingOfAChangeThatWasRolledBack() throws Exception {
        var cursor = endOfFeed();
        var never = happening(1);
        QuarkusTransaction.begin();
        log.record(never);
        QuarkusTransaction.rollback();
        var read = new ArrayList<CloudEvent>();
        readOn(cursor, read);
        assertThat(read).isEmpty();
    }

    @Test
    void wakesAReaderThatWaits() throws Exception {
        var cursor = endOfFeed();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> feed.read(Reader.INSIDE, cursor, 10, Duration.ofSeconds(10)));
            Thread.sleep(100);
            QuarkusTransaction.requiringNew().run(() -> log.record(happening(1)));
            assertThat(waiting.get().events()).hasSize(1);
        }
    }

    @Test
    void tellsAConfinedReaderOfItsOwnAccountsAndOfNone() throws Exception {
        var cursor = endOfFeed();
        var own = UUID.randomUUID();
        var ofOwn = happeningTo(own);
        var ofAnother = happeningTo(UUID.randomUUID());
        var ofNone = happeningTo(null);
        QuarkusTransaction.requiringNew().run(() -> {
            log.record(ofOwn);
            log.record(ofAnother);
            log.record(ofNone);
        });
        var confined = new Reader(Audience.OUTSIDE, Optional.of(Set.of(own)));
        var part = feed.read(confined, cursor, 10, Duration.ZERO);
        assertThat(part.events().stream().map(CloudEvent::getId))
                .containsExactly(ofOwn.id().toString(), ofNone.id().toString());

        var ofNobody = new Reader(Audience.OUTSIDE, Optional.of(Set.of()));
        assertThat(feed.read(ofNobody, cursor, 10, Duration.ZERO).events().stream()
                        .map(CloudEvent::getId))
                .containsExactly(ofNone.id().toString());
    }

    @Test
    void leadsAReaderOnBehindWhatIsNotForIt() throws Exception {
        var cursor = endOfFeed();
        QuarkusTransaction.requiringNew().run(() -> log.record(happeningTo(UUID.randomUUID())));
        var confined = new Reader(Audience.OUTSIDE, Optional.of(Set.of(UUID.randomUUID())));
        var nothing = feed.read(confined, cursor, 10, Duration.ZERO);
        assertThat(nothing.events()).isEmpty();
        assertThat(nothing.next()).isNotEqualTo(cursor);
        assertThat(feed.read(Reader.INSIDE, nothing.next(), 10, Duration.ZERO).events())
                .isEmpty();
    }

    private Happening happeningTo(UUID account) {
        return Happening.now(Instant.now(), TYPE, account, UUID.randomUUID(), "test", "Test", new Data(1));
    }
}
