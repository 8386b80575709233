package org.evenkeel.accounts.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.accounts.Api.aStaffMember;
import static org.evenkeel.accounts.Api.anAccount;
import static org.evenkeel.accounts.Api.as;
import static org.evenkeel.accounts.Api.asRole;
import static org.evenkeel.accounts.Api.eventsAbout;
import static org.evenkeel.accounts.Api.walk;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.testing.IncomingEvents;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class FitReviewTest {

    private static final String REVIEWS = "/api/v1/fit-reviews";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-15T12:00:00Z");
    private static final String OTHER_OWNER = TestTokens.of("owner", "the-other-owner");

    @Inject
    Inbox inbox;

    @Inject
    ReviewRhythm rhythm;

    @Inject
    Sweeps sweeps;

    @Inject
    DataSource database;

    @AfterEach
    void resetClock() {
        MovableClock.CLOCK.reset();
    }

    @Test
    void decidesAboutClientsAndKeepsWhy() {
        var review = aReview();
        var kept = anAccount("Kept after a review");
        var reset = anAccount("Reset after a review");

        decide(review, kept, "KEEP", null).then().statusCode(200).body("allowedActions", equalTo(List.of()));
        decide(review, reset, "INVEST", null).then().statusCode(200);
        decide(review, reset, "RESET_EXPECTATIONS", null)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("RESET_EXPECTATIONS"));

        assertThat(walk(TestTokens.of("auditor"), REVIEWS + "/" + review + "/decisions", "verdict", 1))
                .containsExactly("KEEP", "RESET_EXPECTATIONS");
        asRole("owner")
                .get(REVIEWS + "/" + review)
                .then()
                .header("ETag", "\"v3\"")
                .body("allowedActions", equalTo(List.of("decide", "close")));
        asRole("owner")
                .header("If-Match", "\"v2\"")
                .post(REVIEWS + "/" + review + "/closure")
                .then()
                .statusCode(412);
        close(review).then().statusCode(200).body("closedAt", notNullValue()).body("allowedActions", hasSize(0));
        decide(review, kept, "INVEST", null).then().statusCode(409).body("detail", containsString("was closed"));
        close(review).then().statusCode(409);
        asRole("auditor")
                .get(REVIEWS + "/" + review + "/history")
                .then()
                .body(
                        "items.type",
                        equalTo(List.of(
                                "org.evenkeel.fit-review.opened",
                                "org.evenkeel.fit-review.decided",
                                "org.evenkeel.fit-review.decided",
                                "org.evenkeel.fit-review.decided",
                                "org.evenkeel.fit-review.closed")))
                .body("items[1].reason", equalTo("Because we looked at it"));
        assertThat(eventsAbout(review))
                .anySatisfy(event -> assertThat(event).containsEntry("account", kept.toString()))
                .anySatisfy(event -> assertThat(event).containsEntry("account", reset.toString()));
    }

    @Test
    void listsTheClientsWithBothFiguresAndWhatTheySuggest() {
        var review = aReview();
        var account = anAccount("Listed for a review");
        var sql = new Statements(database);
        sql.update("""
                insert into account_figures (account_id, fit, debt, quadrant, known, parts, as_of, scorecard_id, computed_at)
                select ?, 0.1, 99.9, 'SETTLE_THEN_PART', 70, '[]', ?, id, now() from scorecard where status = 'ACTIVE'
                    on conflict (account_id) do update set fit = 0.1, debt = 99.9, quadrant = 'SETTLE_THEN_PART'""", account, TODAY);
        decide(review, account, "REPAIR", null).then().statusCode(200);

        asRole("auditor")
                .get(REVIEWS + "/" + review + "/accounts?quadrant=SETTLE_THEN_PART&sort=-debt&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].figures.accountId", equalTo(account.toString()))
                .body("items[0].figures.fit", equalTo(0.1f))
                .body("items[0].advice", equalTo("SETTLE_THEN_PART"))
                .body("items[0].verdict", equalTo("REPAIR"));
        asRole("senior").get(REVIEWS + "/" + review + "/accounts").then().statusCode(403);
        asRole("owner").get(REVIEWS + "/" + Ids.next() + "/accounts").then().statusCode(404);
    }

    @Test
    void partingTakesTwoDifferentOwnersAndAPlan() {
        var review = aReview();
        var account = anAccount("Parted decently");

        decide(review, account, "PART", null).then().statusCode(400).body("detail", containsString("handOver"));
        decide(review, account, "PART", List.of(step(TODAY.minusDays(1))))
                .then()
                .statusCode(400)
                .body("detail", containsString("handOver[0].dueOn"));
        decide(review, account, "KEEP", List.of(step(TODAY))).then().statusCode(400);
        asRole("owner").get(REVIEWS + "/" + review + "/decisions").then().body("items", hasSize(0));

        String decision = decide(review, account, "PART", List.of(step(TODAY.plusDays(30)), step(TODAY.plusDays(60))))
                .then()
                .statusCode(200)
                .body("secondedBy", nullValue())
                .body("allowedActions", equalTo(List.of()))
                .extract()
                .path("id");
        close(review).then().statusCode(409).body("detail", containsString("wait for a second owner"));
        asRole("owner").get(REVIEWS + "/" + review).then().body("allowedActions", not(hasItem("close")));
        second(TestTokens.of("owner"), review, decision)
                .then()
                .statusCode(409)
                .body("detail", containsString("two different owners"));
        as(OTHER_OWNER)
                .get(REVIEWS + "/" + review + "/decisions")
                .then()
                .body("items[0].allowedActions", equalTo(List.of("second")));

        second(OTHER_OWNER, review, decision)
                .then()
                .statusCode(200)
                .body("secondedAt", notNullValue())
                .body("allowedActions", equalTo(List.of()));

        second(OTHER_OWNER, review, decision).then().statusCode(409);
        decide(review, account, "KEEP", null).then().statusCode(409).body("detail", containsString("that stands"));
        close(review).then().statusCode(200);
        assertThat(eventsAbout(review))
                .filteredOn(event -> "org.evenkeel.fit-review.parting-seconded".equals(event.get("type")))
                .singleElement()
                .satisfies(event -> assertThat(event.get("data").toString())
                        .contains(TODAY.plusDays(60).toString()));
    }

    @Test
    void nobodyIsSentAwayWhileSomethingIsOwed() {
        var review = aReview();
        var account = anAccount("Owed something");
        var complaint = Ids.next();
        var commitment = Ids.next();
        tell(account, complaint, "received", "{}", 0);
        tell(account, complaint, "commitment-made", "{\"commitmentId\":\"" + commitment + "\"}", 1);

        decide(review, account, "PART", List.of(step(TODAY)))
                .then()
                .statusCode(409)
                .body("detail", containsString("COMMITMENT " + commitment))
                .body("detail", containsString("COMPLAINT " + complaint));
        decide(review, account, "REPAIR", null).then().statusCode(200);
        tell(account, complaint, "commitment-kept", "{\"commitmentId\":\"" + commitment + "\"}", 2);
        tell(account, complaint, "closed", "{}", 3);
        String decision = decide(review, account, "PART", List.of(step(TODAY)))
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        // between the two words the client complains again
        tell(account, complaint, "reopened", "{}", 4);
        as(OTHER_OWNER)
                .get(REVIEWS + "/" + review + "/decisions")
                .then()
                .body("items[0].allowedActions", equalTo(List.of()));
        second(OTHER_OWNER, review, decision).then().statusCode(409).body("detail", containsString("Settle first"));
        tell(account, complaint, "withdrawn", "{}", 5);
        second(OTHER_OWNER, review, decision).then().statusCode(200);
    }

    @Test
    void asksOnceAfterAQuarterWithoutAReview() {
        var sql = new Statements(database);
        sql.update("update review_rhythm set last_held_on = ?, reminded = false", TODAY);
        UUID firm = sql.first("select id from review_rhythm", row -> row.getObject(1, UUID.class))
                .orElseThrow();
        int before = eventsAbout(firm).size();

        assertThat(sweeps.run(rhythm)).isZero();
        MovableClock.CLOCK.advance(Duration.ofDays(93));
        assertThat(sweeps.run(rhythm)).isEqualTo(1);
        assertThat(sweeps.run(rhythm)).isZero();
        assertThat(eventsAbout(firm)).hasSize(before + 1).last().satisfies(event -> assertThat(event)
                .containsEntry("type", "org.evenkeel.fit-review.due"));

        var review = aReview(TODAY.plusDays(93));
        MovableClock.CLOCK.advance(Duration.ofDays(93));
        assertThat(sweeps.run(rhythm))
                .as("not closed, so it did not take place yet")
                .isZero();
        close(review).then().statusCode(200);
        assertThat(sweeps.run(rhythm)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "partner", "service", "employee", "handler", "senior", "auditor"})
    void isForOwners(String role) {
        asRole(role)
                .body(Map.of("heldOn", TODAY.toString(), "memberIds", List.of(Ids.next())))
                .post(REVIEWS)
                .then()
                .statusCode(403);
        asRole(role).get(REVIEWS).then().statusCode(role.equals("auditor") ? 200 : 403);
        asRole(role)
                .body(Map.of("reason", "x"))
                .post(REVIEWS + "/{id}/decisions/{decision}/seconding", Ids.next(), Ids.next())
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWhatCannotBe() {
        open(TODAY.plusDays(2), aStaffMember("Sits in the future", Ids.next().toString()))
                .then()
                .statusCode(400)
                .body("detail", containsString("heldOn"));
        open(TODAY, Ids.next()).then().statusCode(400).body("detail", containsString("memberIds[0]"));
        asRole("owner").get(REVIEWS + "/" + Ids.next()).then().statusCode(404);
        var review = aReview();
        decide(review, Ids.next(), "KEEP", null).then().statusCode(404);
        second(OTHER_OWNER, review, Ids.next().toString()).then().statusCode(404);
        String kept = decide(review, anAccount("Only kept"), "KEEP", null).path("id");
        second(OTHER_OWNER, review, kept).then().statusCode(409).body("detail", containsString("only parting"));
    }

    private static Response open(LocalDate heldOn, UUID member) {
        return asRole("owner")
                .body(Map.of("heldOn", heldOn.toString(), "memberIds", List.of(member)))
                .post(REVIEWS);
    }

    private static UUID aReview() {
        return aReview(TODAY);
    }

    private static UUID aReview(LocalDate heldOn) {
        var member = aStaffMember("Sits in a review", Ids.next().toString());
        return UUID.fromString(
                open(heldOn, member).then().statusCode(201).extract().path("id"));
    }

    private static Map<String, String> step(LocalDate dueOn) {
        return Map.of("what", "Walk the new vendor through it", "dueOn", dueOn.toString());
    }

    private static Response decide(UUID review, UUID account, String verdict, List<Map<String, String>> handOver) {
        var request = new HashMap<String, Object>(
                Map.of("accountId", account, "verdict", verdict, "reason", "Because we looked at it"));
        request.put("handOver", handOver);
        return asRole("owner").body(request).post(REVIEWS + "/{id}/decisions", review);
    }

    private static Response second(String owner, UUID review, String decision) {
        return as(owner)
                .body(Map.of("reason", "I see it alike"))
                .post(REVIEWS + "/{id}/decisions/{decision}/seconding", review, decision);
    }

    private static Response close(UUID review) {
        return asRole("owner").post(REVIEWS + "/{id}/closure", review);
    }

    private void tell(UUID account, UUID complaint, String what, String data, int hour) {
        new IncomingEvents(inbox, "complaints")
                .arrive(IncomingEvents.event(
                        account, "org.evenkeel.complaint." + what, complaint, NOON.plusHours(hour), data));
    }
}
