package org.evenkeel.onboarding.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.onboarding.Api.as;
import static org.evenkeel.onboarding.Api.eventsOf;
import static org.evenkeel.onboarding.Run.HANDLER;
import static org.evenkeel.onboarding.Run.inDays;
import static org.evenkeel.onboarding.Run.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.onboarding.Replicas;
import org.evenkeel.onboarding.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After go-live silence is noticed on the day it should be (S7). */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class OutcomeWatchTest {

    private static final String PARTNER = TestTokens.partner("outcomes:write");

    private static final Map<String, String> FIRST_ORDER =
            Map.of("key", "first-order", "title", "First order", "within", "calendar:P7D");

    private static String template;

    @Inject
    Replicas replicas;

    @Inject
    SilentOutcomes silentOutcomes;

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static Run ready() {
        if (template == null) {
            template = Run.template(List.of(FIRST_ORDER), step("a", "FIRM"));
        }
        return Run.of(template).signed().ready();
    }

    private static Run live() {
        return ready().live();
    }

    private static Instant due(Run run) {
        return Instant.parse(run.get(HANDLER, "/outcomes").extract().<String>path("items[0].dueAt"));
    }

    @Test
    void watchesFromGoLiveOnWhatTheTemplateExpects() {
        var run = ready();
        run.get(HANDLER, "/outcomes").body("items", empty());

        run.live();

        run.get(run.client(), "/outcomes")
                .body("items.key", equalTo(List.of("first-order")))
                .body("items[0].status", equalTo("AWAITED"));
        // the day of go-live is not counted, and the seventh ends at midnight
        Instant live = Instant.parse(run.value("liveAt"));
        assertThat(Duration.between(live, due(run))).isBetween(Duration.ofDays(7), Duration.ofDays(8));
    }

    @Test
    void raisesOneFlagOnTheEighthDayOfSilence() throws Exception {
        var run = live();
        MovableClock.CLOCK.advance(Duration.between(MovableClock.CLOCK.instant(), due(run).minusSeconds(60)));
        replicas.sweep(silentOutcomes);
        run.get(HANDLER, "/flags").body("items", empty());
        MovableClock.CLOCK.advance(Duration.ofSeconds(61));

        replicas.sweep(silentOutcomes);
        MovableClock.CLOCK.advance(Duration.ofDays(1));
        replicas.sweep(silentOutcomes);

        run.get(run.client(), "/flags")
                .body("items.cause", equalTo(List.of("SILENCE")))
                .body("items.side", equalTo(List.of("FIRM")))
                .body("items.about", equalTo(List.of("first-order")));
        assertThat(Collections.frequency(run.history(HANDLER), "outcome-silent"))
                .isEqualTo(1);
    }

    @Test
    void raisesItOnceAlsoAfterAMonthOfDowntime() throws Exception {
        var run = live();
        MovableClock.CLOCK.advance(Duration.ofDays(40));

        replicas.sweep(silentOutcomes);
        replicas.sweep(silentOutcomes);

        assertThat(Collections.frequency(run.history(HANDLER), "flag-raised")).isEqualTo(1);
    }

    @Test
    void whatArrivedIsNotMissed() throws Exception {
        var run = live();
        MovableClock.CLOCK.advance(Duration.ofDays(2));
        run.does(run.client(), "outcomes/first-order/arrival", Map.of("happenedAt", inDays(-1)));
        MovableClock.CLOCK.advance(Duration.ofDays(40));

        replicas.sweep(silentOutcomes);

        run.get(HANDLER, "/flags").body("items", empty());
        run.get(HANDLER, "/outcomes")
                .body("items[0].status", equalTo("ARRIVED"))
                .body("items[0].reportedBy", equalTo("The client"))
                .body("items[0].silentAt", nullValue());
    }

    @Test
    void isNotOverWhileAnOutcomeIsAwaited() {
        var run = live();
        var done = Map.of("reason", "It works");
        run.act(HANDLER, "establishment", done).statusCode(409).body("detail", containsString("First order"));

        run.does(HANDLER, "outcomes/first-order/cancellation", Map.of("reason", "They sell by phone only"));

        run.does(HANDLER, "establishment", done);
    }

    @Test
    void expectsMoreThanTheTemplateWhereItIsAskedTo() {
        var run = ready();
        var call = Map.of("key", "call", "title", "A call", "within", "calendar:P3D");
        run.does(HANDLER, "outcomes", call);
        run.act(HANDLER, "outcomes", call).statusCode(409);
        run.act(HANDLER, "outcomes", Map.of("key", "x", "title", "X", "within", "soon"))
                .statusCode(400)
                .body("violations[0].field", equalTo("within"));
        run.get(HANDLER, "/outcomes").body("items.dueAt", everyItem(nullValue()));

        run.live();

        run.get(HANDLER, "/outcomes").body("items.key.sort()", equalTo(List.of("call", "first-order")));
    }

    @Test
    void refusesAnArrivalThatCannotBe() {
        var run = live();
        for (var impossible : List.of(inDays(1), inDays(-1))) {
            run.act(HANDLER, "outcomes/first-order/arrival", Map.of("happenedAt", impossible))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("happenedAt"));
        }
        run.act(HANDLER, "outcomes/nothing/arrival", Map.of("happenedAt", inDays(0)))
                .statusCode(404);
        run.get(HANDLER, "/outcomes").body("items[0].status", equalTo("AWAITED"));
    }

    private static ValidatableResponse report(String token, Object... reports) {
        return as(token)
                .body(Map.of("reports", List.of(reports)))
                .post("/api/v1/outcome-reports")
                .then();
    }

    private static Map<String, Object> order(UUID account) {
        return Map.of("accountId", account, "outcome", "first-order", "happenedAt", inDays(0));
    }

    @Test
    void takesReportsOfManyAccountsAndSaysWhatBecameOfEach() {
        var one = live();
        var other = live();
        var notLive = ready();

        report(
                        PARTNER,
                        order(one.account()),
                        order(UUID.randomUUID()),
                        order(other.account()),
                        order(one.account()),
                        order(notLive.account()),
                        Map.of("accountId", other.account(), "outcome", "nothing", "happenedAt", inDays(0)))
                .statusCode(200)
                .body(
                        "items.result",
                        equalTo(List.of("RECORDED", "REFUSED", "RECORDED", "KNOWN", "REFUSED", "REFUSED")))
                .body("items[1].reason", containsString("No onboarding"))
                .body("items[4].reason", containsString("READY"))
                .body("items[0].reason", nullValue());

        report(PARTNER, order(one.account())).body("items.result", equalTo(List.of("KNOWN")));
        assertThat(eventsOf(one.account()))
                .filteredOn("type", "org.evenkeel.onboarding.outcome-arrived")
                .hasSize(1);
    }

    @Test
    void aPartnerReportsOnlyForItsAccountsAndOnlyWithTheScope() {
        var run = live();

        report(TestTokens.partnerOf("outcomes:write", UUID.randomUUID()), order(run.account()))
                .statusCode(200)
                .body("items.result", equalTo(List.of("REFUSED")));
        report(TestTokens.partner("onboardings:read"), order(run.account())).statusCode(403);
        report(TestTokens.partnerOf("outcomes:write", run.account()), order(run.account()))
                .body("items.result", equalTo(List.of("RECORDED")));
    }

    @Test
    void refusesAnUnusableBatchAsAWhole() {
        var run = live();

        report(PARTNER).statusCode(400);
        report(PARTNER, order(run.account()), Map.of("outcome", "first-order", "happenedAt", inDays(0)))
                .statusCode(400)
                .body("violations[0].field", containsString("accountId"));

        run.get(HANDLER, "/outcomes").body("items[0].status", equalTo("AWAITED"));
    }

    @Test
    void theSameReportManyTimesAtOnceIsRecordedOnce() throws Exception {
        var run = live();
        var calls = Collections.<Callable<String>>nCopies(8, () -> report(PARTNER, order(run.account()))
                .statusCode(200)
                .extract()
                .path("items[0].result"));
        var results = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                results.add(answer.get());
            }
        }
        assertThat(results).containsOnlyOnce("RECORDED").containsOnly("RECORDED", "KNOWN");
        assertThat(Collections.frequency(run.history(HANDLER), "outcome-arrived"))
                .isEqualTo(1);
    }
}
