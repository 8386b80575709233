package org.evenkeel.onboarding.onboarding.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;
import static org.evenkeel.onboarding.Api.as;
import static org.evenkeel.onboarding.Api.asRole;
import static org.evenkeel.onboarding.Api.complete;
import static org.evenkeel.onboarding.Api.eventsOf;
import static org.evenkeel.onboarding.Api.read;
import static org.evenkeel.onboarding.Api.reopen;
import static org.evenkeel.onboarding.Api.start;
import static org.evenkeel.onboarding.Api.walk;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.onboarding.Events;
import org.evenkeel.onboarding.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class OnboardingResourceTest {

    private static final String OWNER = TestTokens.of("owner");
    private static final String HANDLER = TestTokens.of("handler");

    @Inject
    Events events;

    @Inject
    DataSource database;

    private UUID anAccount() {
        return events.anAccount("Hudgins Home Goods");
    }

    private static String anOnboarding(UUID account) {
        return start("handler", account).then().statusCode(201).extract().path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "senior", "owner"})
    void startsWithTheHudginsChecklist(String role) {
        var account = anAccount();

        var id = start(role, account)
                .then()
                .statusCode(201)
                .header("Location", matchesRegex(".*/api/v1/onboardings/[0-9a-f-]{36}"))
                .header("ETag", "\"v0\"")
                .body("accountId", equalTo(account.toString()))
                .body("status", equalTo("SIGNING"))
                .body("template", equalTo("hudgins"))
                .body("startedBy", equalTo("The " + role))
                .body("steps.size()", equalTo(10))
                .body("steps.done", everyItem(equalTo(false)))
                .body("steps.find { it.key == 'marketing-moved' }.side", equalTo("CLIENT"))
                .body("steps.find { it.key == 'marketing-moved' }.mandatory", equalTo(true))
                .extract()
                .<String>path("id");

        assertThat(eventsOf(account)).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.onboarding.started")
                .containsEntry("subject", id)
                .containsEntry("actor", TestTokens.subjectOf(role)));
    }

    @Test
    void tellsOfItInTheTransactionInWhichItHappens() throws SQLException {
        var id = anOnboarding(anAccount());
        complete(HANDLER, id, "stakeholders-heard").then().statusCode(200);

        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select mod(e.xid::text::numeric, 4294967296) = s.xmin::text::numeric from event e"
                                + " join onboarding_step s on s.onboarding_id = e.subject and s.key = 'stakeholders-heard'"
                                + " where e.type = 'org.evenkeel.onboarding.step-completed' and e.subject = ?::uuid")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
    }

    @Test
    void startsForAnAccountThatTheFeedHasNotToldOfYet() {
        start("handler", HUDGINS).then().statusCode(201).body("accountId", equalTo(HUDGINS.toString()));
    }

    @Test
    void refusesAnUnknownAccount() {
        start("handler", Ids.next())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.field", hasItem("accountId"));
        asRole("handler").body(Map.of()).post("/api/v1/onboardings").then().statusCode(400);
        asRole("handler")
                .body(Map.of("accountId", anAccount(), "template", "mine"))
                .post("/api/v1/onboardings")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesASecondOneThatWouldRunBesideTheFirst() {
        var account = anAccount();
        var id = anOnboarding(account);

        start("senior", account)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("detail", containsString(id));
        assertThat(eventsOf(account)).hasSize(1);
    }

    @Test
    void startsOneOfManyThatAreStartedAtOnce() throws Exception {
        var account = anAccount();
        var calls = Collections.<Callable<Integer>>nCopies(
                8, () -> start("handler", account).statusCode());

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(eventsOf(account)).hasSize(1);
    }

    @Test
    void answersARepeatedRequestAlikeAndStartsOnce() {
        var account = anAccount();
        var key = "start-" + account;
        var first = asRole("handler")
                .header("Idempotency-Key", key)
                .body(Map.of("accountId", account))
                .post("/api/v1/onboardings");

        var second = asRole("handler")
                .header("Idempotency-Key", key)
                .body(Map.of("accountId", account))
                .post("/api/v1/onboardings");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(eventsOf(account)).hasSize(1);
        asRole("handler")
                .header("Idempotency-Key", key)
                .body(Map.of("accountId", Ids.next()))
                .post("/api/v1/onboardings")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "employee", "auditor", "partner", "service"})
    void isNotStartedByOthers(String role) {
        var account = anAccount();

        start(role, account).then().statusCode(403).body("type", equalTo("/problems/forbidden"));

        assertThat(eventsOf(account)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "handler", "senior", "owner"})
    void theFirmTicksItsOwnSteps(String role) {
        var account = anAccount();
        var id = anOnboarding(account);

        as(TestTokens.of(role))
                .header("If-Match", "\"v0\"")
                .body(Map.of("note", "Parcel arrived in two days"))
                .post("/api/v1/onboardings/{id}/steps/stakeholders-heard/completion", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("steps.find { it.key == 'stakeholders-heard' }.done", equalTo(true))
                .body("steps.find { it.key == 'stakeholders-heard' }.doneBy", equalTo("The " + role))
                .body("steps.find { it.key == 'stakeholders-heard' }.doneAt", notNullValue())
                .body("steps.find { it.key == 'stakeholders-heard' }.note", equalTo("Parcel arrived in two days"))
                .body("steps.findAll { it.done }.size()", equalTo(1));

        assertThat(eventsOf(account)).hasSize(2).last().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.onboarding.step-completed")
                .containsEntry(
                        "data",
                        Map.of(
                                "onboardingId",
                                id,
                                "accountId",
                                account.toString(),
                                "step",
                                "stakeholders-heard",
                                "side",
                                "FIRM",
                                "late",
                                false,
                                "awaitsApproval",
                                false)));
    }

    @Test
    void theClientTicksItsOwnSteps() {
        var account = anAccount();
        var id = anOnboarding(account);
        var client = TestTokens.client(account);

        complete(client, id, "access-and-data").then().statusCode(200);

        complete(client, id, "stakeholders-heard")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", containsString("the firm's step"));
        read(client, id)
                .then()
                .header("ETag", "\"v1\"")
                .body("steps.findAll { it.done }.key", equalTo(List.of("access-and-data")));
        assertThat(eventsOf(account)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "handler", "senior"})
    void theFirmDoesNotTickForTheClient(String role) {
        var account = anAccount();
        var id = anOnboarding(account);

        complete(TestTokens.of(role), id, "access-and-data")
                .then()
                .statusCode(403)
                .body("detail", containsString("the client's step"));
        complete(OWNER, id, "access-and-data");
        complete(HANDLER, id, "kick-off-talk");
        reopen(TestTokens.of(role), id, "access-and-data").then().statusCode(403);

        read(OWNER, id).then().header("ETag", "\"v2\"");
        assertThat(eventsOf(account)).hasSize(3);
    }

    @Test
    void anOwnerTicksOnTheClientsWord() {
        complete(OWNER, anOnboarding(anAccount()), "access-and-data").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "partner", "service"})
    void isNotTickedByOthers(String role) {
        var account = anAccount();
        var id = anOnboarding(account);

        complete(TestTokens.of(role), id, "stakeholders-heard").then().statusCode(403);
        reopen(TestTokens.of(role), id, "stakeholders-heard").then().statusCode(403);

        assertThat(eventsOf(account)).hasSize(1);
    }

    @Test
    void hidesTheOnboardingsOfOtherAccounts() {
        var own = anAccount();
        var other = anAccount();
        var ownId = anOnboarding(own);
        var otherId = anOnboarding(other);
        var client = TestTokens.client(own);

        read(client, otherId).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        complete(client, otherId, "access-and-data").then().statusCode(404);
        reopen(client, otherId, "access-and-data").then().statusCode(404);
        as(client).get("/api/v1/onboardings/{id}/history", otherId).then().statusCode(404);
        as(client)
                .queryParam("account", other)
                .get("/api/v1/onboardings")
                .then()
                .body("items", empty());
        assertThat(walk(client, "/api/v1/onboardings", "id", 25)).containsExactly(ownId);
        assertThat(eventsOf(other)).hasSize(1);
    }

    @Test
    void isReadByAuditorsAndByPartnersWithTheScope() {
        var account = anAccount();
        var id = anOnboarding(account);

        read(TestTokens.of("auditor"), id).then().statusCode(200).body("steps.allowedActions", everyItem(empty()));
        read(TestTokens.partner("onboardings:read"), id).then().statusCode(200);
        read(TestTokens.partner("complaints:read"), id).then().statusCode(403);
        read(TestTokens.partnerOf("onboardings:read", Ids.next()), id).then().statusCode(404);
    }

    @Test
    void asksWhoeverIsNotSignedIn() {
        RestAssured.get("/api/v1/onboardings")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"));
        as("not.a.token")
                .get("/api/v1/onboardings")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"));
    }

    @Test
    void tickingADoneStepIsRefusedAndChangesNothing() {
        var account = anAccount();
        var id = anOnboarding(account);
        complete(HANDLER, id, "stakeholders-heard");

        complete(OWNER, id, "stakeholders-heard")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"))
                .body("detail", containsString("DONE already"));

        read(OWNER, id)
                .then()
                .body("steps.find { it.key == 'stakeholders-heard' }.doneBy", equalTo("The handler"))
                .header("ETag", "\"v1\"");
        assertThat(eventsOf(account)).hasSize(2);
    }

    @Test
    void reopensAStepAndTellsSo() {
        var account = anAccount();
        var id = anOnboarding(account);
        complete(HANDLER, id, "stakeholders-heard");

        reopen(HANDLER, id, "stakeholders-heard")
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("steps.find { it.key == 'stakeholders-heard' }.done", equalTo(false))
                .body("steps.find { it.key == 'stakeholders-heard' }.doneBy", nullValue());
        reopen(HANDLER, id, "stakeholders-heard").then().statusCode(409);

        assertThat(eventsOf(account))
                .extracting("type")
                .containsExactly(
                        "org.evenkeel.onboarding.started",
                        "org.evenkeel.onboarding.step-completed",
                        "org.evenkeel.onboarding.step-reopened");
    }

    @Test
    void refusesToTickWhatWasChangedMeanwhile() {
        var account = anAccount();
        var id = anOnboarding(account);
        complete(HANDLER, id, "kick-off-talk");

        as(HANDLER)
                .header("If-Match", "\"v0\"")
                .body(Map.of())
                .post("/api/v1/onboardings/{id}/steps/stakeholders-heard/completion", id)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        as(HANDLER)
                .header("If-Match", "\"v0\"")
                .body(Map.of("reason", "Not yet"))
                .post("/api/v1/onboardings/{id}/steps/kick-off-talk/reopening", id)
                .then()
                .statusCode(412);

        read(OWNER, id).then().header("ETag", "\"v1\"");
        assertThat(eventsOf(account)).hasSize(2);
    }

    @Test
    void manyTickAtOnceAndNothingIsLost() throws Exception {
        var steps = IntStream.range(0, 10).mapToObj(i -> "s" + i).toList();
        var run = Run.of(
                Run.template(steps.stream().map(key -> Run.step(key, "FIRM")).toArray(Map<?, ?>[]::new)));
        var calls = new ArrayList<Callable<Integer>>();
        for (var step : steps) {
            calls.add(() -> complete(OWNER, run.id(), step).statusCode());
            calls.add(() -> complete(OWNER, run.id(), step).statusCode());
        }

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnly(200, 409);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(10);
        read(OWNER, run.id())
                .then()
                .body("steps.done", everyItem(equalTo(true)))
                .header("ETag", "\"v10\"");
        assertThat(eventsOf(run.account())).hasSize(11);
    }

    @Test
    void refusesUnknownStepsAndUnusableNotes() {
        var account = anAccount();
        var id = anOnboarding(account);

        complete(HANDLER, id, "dance").then().statusCode(404);
        complete(HANDLER, Ids.next().toString(), "stakeholders-heard").then().statusCode(404);
        for (var note : List.of("a".repeat(2001), "bell\u0007")) {
            as(HANDLER)
                    .body(Map.of("note", note))
                    .post("/api/v1/onboardings/{id}/steps/stakeholders-heard/completion", id)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("note"));
        }
        as(HANDLER)
                .body(Map.of("nota", "x"))
                .post("/api/v1/onboardings/{id}/steps/stakeholders-heard/completion", id)
                .then()
                .statusCode(400);

        assertThat(eventsOf(account)).hasSize(1);
    }

    @Test
    void saysWhatTheCallerMayDoNow() {
        var account = anAccount();
        var id = anOnboarding(account);
        complete(HANDLER, id, "stakeholders-heard");

        read(HANDLER, id)
                .then()
                .body("steps.find { it.key == 'stakeholders-heard' }.allowedActions", equalTo(List.of("reopen-step")))
                .body("steps.find { it.key == 'red-flag-agreement' }.allowedActions", hasItem("complete-step"))
                .body("steps.find { it.key == 'access-and-data' }.allowedActions", equalTo(List.of("waive-step")));
        read(TestTokens.client(account), id)
                .then()
                .body("steps.find { it.key == 'stakeholders-heard' }.allowedActions", empty())
                .body("steps.find { it.key == 'access-and-data' }.allowedActions", hasItem("complete-step"));
    }

    @Test
    void listsAllNewestFirstAndEachOnce() {
        for (int i = 0; i < 5; i++) {
            anOnboarding(anAccount());
        }
        var account = anAccount();
        var id = anOnboarding(account);

        var all = walk(OWNER, "/api/v1/onboardings", "id", 2);

        assertThat(all).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(all.getFirst()).isEqualTo(id);
        assertThat(all).isEqualTo(walk(OWNER, "/api/v1/onboardings", "id", 200));
        assertThat(walk(OWNER, "/api/v1/onboardings?account=" + account, "id", 25))
                .containsExactly(id);
        asRole("owner")
                .queryParam("limit", 1)
                .get("/api/v1/onboardings")
                .then()
                .header("Link", matchesRegex("<.*cursor=.*>; ?rel=\"next\""));
    }

    @Test
    void refusesUnusableQueries() {
        List.of("limit=0", "limit=201", "cursor=x").forEach(query -> asRole("owner")
                .get("/api/v1/onboardings?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request")));
    }

    @Test
    void tellsItsHistory() {
        var account = anAccount();
        var id = anOnboarding(account);
        as(TestTokens.client(account))
                .body(Map.of("note", "Newsletter moved"))
                .post("/api/v1/onboardings/{id}/steps/access-and-data/completion", id);
        reopen(OWNER, id, "access-and-data");

        as(TestTokens.client(account))
                .get("/api/v1/onboardings/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.by", equalTo(List.of("The handler", "The client", "The owner")))
                .body("items[0].data.step", nullValue())
                .body("items[1].data.step", equalTo("access-and-data"))
                .body("items[1].reason", equalTo("Newsletter moved"))
                .body("items[2].type", equalTo("org.evenkeel.onboarding.step-reopened"));
        assertThat(walk(OWNER, "/api/v1/onboardings/" + id + "/history", "type", 2))
                .hasSize(3);
    }
}
