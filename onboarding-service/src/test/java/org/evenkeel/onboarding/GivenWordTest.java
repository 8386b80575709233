package org.evenkeel.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.onboarding.Api.eventsOf;
import static org.evenkeel.onboarding.Run.HANDLER;
import static org.evenkeel.onboarding.Run.OWNER;
import static org.evenkeel.onboarding.Run.inDays;
import static org.evenkeel.onboarding.Run.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.onboarding.commitment.BrokenCommitments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one side lets the other expect: expectations and surprises (S2), promises, and bumps on the way (S7). */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class GivenWordTest {

    private static String template;

    @Inject
    Replicas replicas;

    @Inject
    BrokenCommitments brokenCommitments;

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static Run run() {
        if (template == null) {
            template = Run.template(step("a", "FIRM"));
        }
        return Run.of(template);
    }

    private static Map<String, String> expectation(String kind) {
        return Map.of("kind", kind, "description", "Search ranks drop for a month", "answer", "We watch it weekly");
    }

    private static String first(Run run, String list) {
        return run.get(HANDLER, "/" + list).extract().path("items[0].id");
    }

    @Test
    void theClientSignsOffWhatItMayExpect() {
        var run = run().does(HANDLER, "expectations", expectation("EXPECTATION"));
        var path = "expectations/" + first(run, "expectations") + "/sign-off";
        run.act(OWNER, path).statusCode(403);

        run.does(run.client(), path);

        run.get(HANDLER, "/expectations")
                .body("items[0].signedOffBy", equalTo("The client"))
                .body("items[0].signedOffAt", notNullValue());
        run.act(run.client(), path).statusCode(409);
        assertThat(run.history(run.client())).endsWith("expectation-recorded", "expectation-signed-off");
    }

    @Test
    void aSurpriseIsTheFirmsUntilItIsDisclosed() {
        var run = run().does(HANDLER, "expectations", expectation("SURPRISE"));
        var path = "expectations/" + first(run, "expectations");
        run.get(run.client(), "/expectations").statusCode(200).body("items", empty());
        run.act(run.client(), path + "/sign-off").statusCode(409);
        assertThat(run.history(run.client())).noneMatch(type -> type.contains("surprise"));

        run.does(HANDLER, path + "/disclosure");

        run.get(run.client(), "/expectations")
                .body("items[0].disclosedBy", equalTo("The handler"))
                .body("items[0].description", equalTo("Search ranks drop for a month"));
        run.act(HANDLER, path + "/disclosure").statusCode(409);
        run.does(run.client(), path + "/sign-off");
        assertThat(run.history(run.client())).endsWith("surprise-disclosed", "expectation-signed-off");
    }

    @Test
    void aHiddenSurpriseIsNotFoundByTheClientBesideSomethingToSign() {
        var run = run().does(HANDLER, "expectations", expectation("SURPRISE"))
                .does(HANDLER, "expectations", expectation("EXPECTATION"));

        run.act(run.client(), "expectations/" + first(run, "expectations") + "/sign-off")
                .statusCode(404);
    }

    private static Map<String, Object> promise(String dueAt) {
        return new HashMap<>(Map.of("promise", "The feed is complete", "owner", "Dana", "dueAt", dueAt));
    }

    @Test
    void eachSidePromisesAndKeepsForItself() {
        var run = run().does(HANDLER, "commitments", promise(inDays(2)));
        run.does(run.client(), "commitments", promise(inDays(3)));
        run.get(run.client(), "/commitments")
                .body("items.side", equalTo(List.of("FIRM", "CLIENT")))
                .body("items.standing", equalTo(List.of("OPEN", "OPEN")));
        var path = "commitments/" + first(run, "commitments") + "/fulfilment";
        var how = Map.of("note", "All 2,000 products are in it");
        run.act(run.client(), path, how).statusCode(403);

        run.does(HANDLER, path, how);

        run.get(run.client(), "/commitments")
                .body("items[0].standing", equalTo("KEPT"))
                .body("items[0].note", equalTo("All 2,000 products are in it"));
        run.act(HANDLER, path, how).statusCode(409);
        run.act(HANDLER, "commitments", promise(inDays(-1)))
                .statusCode(400)
                .body("violations[0].field", equalTo("dueAt"));
    }

    @Test
    void aPromiseThatIsNotKeptInTimeIsBrokenOnceAndCanStillBeKeptLate() throws Exception {
        var run = run().does(HANDLER, "commitments", promise(inDays(2)));
        replicas.sweep(brokenCommitments);
        MovableClock.CLOCK.advance(Duration.ofDays(30));

        replicas.sweep(brokenCommitments);
        replicas.sweep(brokenCommitments);

        run.get(HANDLER, "/commitments").body("items[0].standing", equalTo("BROKEN"));
        assertThat(Collections.frequency(run.history(run.client()), "commitment-broken"))
                .isEqualTo(1);
        run.does(HANDLER, "commitments/" + first(run, "commitments") + "/fulfilment", Map.of("note", "At last"));
        run.get(HANDLER, "/commitments").body("items[0].standing", equalTo("KEPT_LATE"));
        assertThat(eventsOf(run.account()))
                .last()
                .satisfies(event -> assertThat(event).extracting("data").hasFieldOrPropertyWithValue("late", true));
    }

    @Test
    void aBumpIsToldWithWhatIsDoneAndByWhen() {
        var bump = Map.of("trouble", "Parcels are late", "remedy", "Another carrier", "fixedBy", inDays(2));
        var run = run();
        run.act(HANDLER, "bump-notices", Map.of("trouble", "Parcels are late", "fixedBy", inDays(2)))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("remedy")));
        run.act(run.client(), "bump-notices", bump).statusCode(403);

        run.does(HANDLER, "bump-notices", bump);

        run.get(run.client(), "/bump-notices")
                .body("items[0].trouble", equalTo("Parcels are late"))
                .body("items[0].remedy", equalTo("Another carrier"))
                .body("items[0].toldBy", equalTo("The handler"))
                .body("items[0].fixedAt", nullValue());
        var path = "bump-notices/" + first(run, "bump-notices") + "/repair";
        run.does(HANDLER, path);
        run.get(run.client(), "/bump-notices").body("items[0].fixedAt", notNullValue());
        run.act(HANDLER, path).statusCode(409);
        assertThat(run.history(run.client())).endsWith("bump-told", "bump-fixed");
    }
}
