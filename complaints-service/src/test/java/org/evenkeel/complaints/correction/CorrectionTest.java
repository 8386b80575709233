package org.evenkeel.complaints.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.evenkeel.complaints.Case.inDays;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.events.History;
import org.evenkeel.kit.events.HistoryEntry;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S2: a cause in what the firm does leads to a change, and it is looked at whether that helped. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class CorrectionTest {

    private static final String ACTIONS = "/api/v1/corrective-actions";

    @Inject
    Sweeps sweeps;

    @Inject
    CorrectionNotices notices;

    @Inject
    History history;

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static String process(boolean partOfOnboarding) {
        return given().auth()
                .oauth2(OWNER)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "kind",
                        "PROCESS",
                        "name",
                        "Process " + UUID.randomUUID(),
                        "actors",
                        List.of("campaign desk"),
                        "partOfOnboarding",
                        partOfOnboarding))
                .post("/api/v1/catalogue-entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ACTIONS + path)
                .then();
    }

    private static ValidatableResponse read(String token, String id) {
        return given().auth().oauth2(token).get(ACTIONS + "/" + id).then();
    }

    private static ValidatableResponse open(String process, Case from, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "catalogueEntryId",
                process,
                "findingIds",
                List.of(from.finding()),
                "change",
                "The client sees the list before anything is sent",
                "owner",
                "Dana Levi",
                "dueAt",
                inDays(20),
                "windowDays",
                30));
        body.putAll(more);
        return post(HANDLER, "", body);
    }

    private static String opened(String process, Case from, Map<String, ?> more) {
        return open(process, from, more).statusCode(201).extract().path("id");
    }

    private static void refuses(String token, String id, String act, Map<String, ?> body, String why) {
        int before = read(AUDITOR, id).extract().path("version");
        post(token, "/" + id + "/" + act, body).statusCode(409).body("detail", containsString(why));
        read(AUDITOR, id).body("version", equalTo(before));
    }

    private static void does(String token, String id, String act, Map<String, ?> body) {
        post(token, "/" + id + "/" + act, body).statusCode(200);
    }

    private List<String> told(String id) {
        return new ArrayList<>(history.of(UUID.fromString(id), Audience.INSIDE, null, 100).items().stream()
                .map(HistoryEntry::type)
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList());
    }

    @Test
    void saysThatComplaintsOfTheKindFell() {
        var process = process(false);
        var from = Case.comingFrom(process);
        for (int i = 0; i < 5; i++) {
            Case.comingFrom(process);
        }
        var elsewhere = Case.comingFrom(process(false));
        var id = opened(process, from, Map.of());
        refuses(HANDLER, id, "completion", Map.of("note", "Done"), "OPEN");
        does(HANDLER, id, "beginning", Map.of());
        does(HANDLER, id, "completion", Map.of("note", "The tool shows the list now"));
        read(SENIOR, id).body("allowedActions", empty());
        refuses(SENIOR, id, "effect-check", Map.of(), "counted until");

        MovableClock.CLOCK.advance(Duration.ofDays(1));
        Case.comingFrom(process(false));
        Case.received();
        MovableClock.CLOCK.advance(Duration.ofDays(30));
        read(SENIOR, id).body("allowedActions", contains("check-effect"));
        post(SENIOR, "/" + id + "/effect-check", Map.of())
                .statusCode(200)
                .body("status", equalTo("CHECKED"))
                .body("check.effect", equalTo("EFFECTIVE"))
                .body("check.before", equalTo(6))
                .body("check.after", equalTo(0))
                .body("check.unfoundAfter", equalTo(1))
                .body("check.ratio", equalTo(0f))
                .body("check.high.toDouble()", closeTo(0.849311, 1e-6));
        assertThat(elsewhere.finding()).isNotEqualTo(from.finding());
        assertThat(told(id)).containsExactly("opened", "begun", "done", "checked");
    }

    @Test
    void saysThatThereAreTooFewCasesToTell() {
        var process = process(false);
        var id = opened(process, Case.comingFrom(process), Map.of());
        does(HANDLER, id, "beginning", Map.of());
        does(HANDLER, id, "completion", Map.of("note", "Done"));
        MovableClock.CLOCK.advance(Duration.ofDays(31));
        post(HANDLER, "/" + id + "/effect-check", Map.of())
                .statusCode(200)
                .body("check.effect", equalTo("TOO_FEW_CASES"))
                .body("check.before", equalTo(1));
    }

    @Test
    void countsOfEachCaseItsLastFindingOnly() {
        var process = process(false);
        var from = Case.comingFrom(process);
        var found = from.finding();
        from.does(CLIENT, "reopening", Map.of("reason", "It was not the list"))
                .does(HANDLER, "hearings")
                .does(SENIOR, "moderation")
                .does(HANDLER, "invitations", Map.of("deadline", inDays(3)))
                .clientStates()
                .does(HANDLER, "hearing-conclusion")
                .does(
                        HANDLER,
                        "findings",
                        Map.of(
                                "verdict", "NOT_UPHELD",
                                "reason", "They had asked for it",
                                "shares", List.of(Map.of("cause", "MISUSE", "percent", 100)),
                                "lesson", "Ask twice"));
        var id = opened(process, from, Map.of("findingIds", List.of(found)));
        does(HANDLER, id, "beginning", Map.of());
        does(HANDLER, id, "completion", Map.of("note", "Done"));
        MovableClock.CLOCK.advance(Duration.ofDays(31));
        post(HANDLER, "/" + id + "/effect-check", Map.of())
                .body("check.before", equalTo(0))
                .body("check.ratio", nullValue())
                .body("check.effect", equalTo("TOO_FEW_CASES"));
    }

    @Test
    void doesNotKnockAClientsPlanOffItsCourseWithoutAnOwner() {
        var process = process(false);
        var plan = Map.of("accountId", HUDGINS, "plan", "Three seasons of brand building");
        var id = opened(process, Case.comingFrom(process), Map.of("plan", plan));
        refuses(HANDLER, id, "beginning", Map.of(), "an owner has to decide first");
        read(HANDLER, id).body("allowedActions", contains("drop"));
        var decision = Map.of("goAhead", true, "tradeOff", "One season of sales against the brand");
        post(SENIOR, "/" + id + "/plan-decision", decision).statusCode(403);
        post(OWNER, "/" + id + "/plan-decision", Map.of("goAhead", true))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("tradeOff")));
        refuses(HANDLER, id, "beginning", Map.of(), "an owner has to decide first");
        does(OWNER, id, "plan-decision", decision);
        refuses(OWNER, id, "plan-decision", decision, "decided on the plan already");
        read(HANDLER, id).body("plan.decidedBy", equalTo("The owner")).body("allowedActions", hasItem("begin"));
        does(HANDLER, id, "beginning", Map.of());
    }

    @Test
    void leavesThePlanAsItIsWhereTheOwnerSaysSo() {
        var process = process(false);
        var plan = Map.of("accountId", HUDGINS, "plan", "Three seasons of brand building");
        var id = opened(process, Case.comingFrom(process), Map.of("plan", plan));
        does(OWNER, id, "plan-decision", Map.of("goAhead", false, "tradeOff", "The brand is worth more"));
        refuses(HANDLER, id, "beginning", Map.of(), "plan stays as it is");
        does(HANDLER, id, "abandonment", Map.of("reason", "The plan goes before"));
        read(AUDITOR, id).body("status", equalTo("DROPPED")).body("dropReason", equalTo("The plan goes before"));
        refuses(HANDLER, id, "abandonment", Map.of("reason", "Again"), "DROPPED");
        refuses(OWNER, id, "plan-decision", Map.of("goAhead", true, "tradeOff", "After all"), "DROPPED");
    }

    @Test
    void asksNoOwnerWhereNoPlanIsChanged() {
        var process = process(false);
        var id = opened(process, Case.comingFrom(process), Map.of());
        refuses(OWNER, id, "plan-decision", Map.of("goAhead", true, "tradeOff", "None"), "changes no client's");
    }

    @Test
    void handsACauseInOnboardingOnAsAProposedChangeOfTheChecklist() {
        var process = process(true);
        var from = Case.comingFrom(process);
        open(process, from, Map.of()).statusCode(400).body("violations.field", contains("checklistChange"));
        var id = opened(process, from, Map.of("checklistChange", "Move the client's own marketing to the platform"));
        assertThat(told(id)).containsExactly("opened", "onboarding-cause-found");
        String proposal = read(HANDLER, id).extract().path("checklistProposalId");
        for (var reader : List.of(TestTokens.of("service"), SENIOR, AUDITOR)) {
            given().auth()
                    .oauth2(reader)
                    .get("/api/v1/checklist-proposals/" + proposal)
                    .then()
                    .statusCode(200)
                    .body("proposal", equalTo("Move the client's own marketing to the platform"))
                    .body("correctiveActionId", equalTo(id));
        }
        for (var stranger : List.of(CLIENT, EMPLOYEE)) {
            given().auth()
                    .oauth2(stranger)
                    .get("/api/v1/checklist-proposals/" + proposal)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void marksOnlyAProcessAsPartOfOnboarding() {
        given().auth()
                .oauth2(OWNER)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "PRODUCT", "name", "Shop", "actors", List.of(), "partOfOnboarding", true))
                .post("/api/v1/catalogue-entries")
                .then()
                .statusCode(400)
                .body("violations.field", contains("partOfOnboarding"));
    }

    @Test
    void comesFromAFindingThatPutsItDownToThatEntry() {
        var process = process(false);
        open(process, Case.comingFrom(process(false)), Map.of())
                .statusCode(400)
                .body("violations.field", contains("findingIds"));
        open(UUID.randomUUID().toString(), Case.comingFrom(process), Map.of())
                .statusCode(400)
                .body("violations.field", contains("catalogueEntryId"));
        open(process, Case.comingFrom(process), Map.of("dueAt", inDays(-1)))
                .statusCode(400)
                .body("violations.field", contains("dueAt"));
        open(process, Case.comingFrom(process), Map.of("plan", Map.of("accountId", UUID.randomUUID(), "plan", "X")))
                .statusCode(400)
                .body("violations.field", contains("plan.accountId"));
        given().auth()
                .oauth2(HANDLER)
                .get(ACTIONS + "?catalogueEntry=" + process)
                .then()
                .body("items", empty());
    }

    @Test
    void tellsOnceThatItIsOverdueAndOnceThatItsEffectCanBeChecked() {
        var process = process(false);
        var id = opened(process, Case.comingFrom(process), Map.of());
        sweeps.run(notices);
        assertThat(told(id)).doesNotContain("overdue");
        MovableClock.CLOCK.advance(Duration.ofDays(21));
        sweeps.run(notices);
        sweeps.run(notices);
        assertThat(told(id)).containsExactly("opened", "overdue");
        does(HANDLER, id, "beginning", Map.of());
        does(HANDLER, id, "completion", Map.of("note", "Done late"));
        sweeps.run(notices);
        MovableClock.CLOCK.advance(Duration.ofDays(31));
        sweeps.run(notices);
        sweeps.run(notices);
        assertThat(told(id)).containsExactly("opened", "overdue", "begun", "done", "check-due");
    }

    @Test
    void refusesWhoeverHasSeenAnOlderVersion() {
        var process = process(false);
        var id = opened(process, Case.comingFrom(process), Map.of());
        given().auth()
                .oauth2(HANDLER)
                .header("If-Match", "\"v7\"")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(ACTIONS + "/" + id + "/beginning")
                .then()
                .statusCode(412);
        read(HANDLER, id).body("status", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "employee", "partner", "auditor"})
    void isOpenedByThoseOnlyWhoRunCases(String role) {
        var process = process(false);
        post(TestTokens.of(role), "", Map.of("catalogueEntryId", process)).statusCode(403);
        if (!role.equals("auditor")) {
            given().auth().oauth2(TestTokens.of(role)).get(ACTIONS).then().statusCode(403);
        }
    }

    @Test
    void isListedByStateAndEntry() {
        var process = process(false);
        var from = Case.comingFrom(process);
        var first = opened(process, from, Map.of());
        var second = opened(process, from, Map.of());
        does(HANDLER, first, "abandonment", Map.of("reason", "Twice the same"));
        var list = given().auth()
                .oauth2(AUDITOR)
                .get(ACTIONS + "?status=OPEN&catalogueEntry=" + process)
                .then();
        list.statusCode(200).body("items.id", contains(second)).body("items.id", not(hasItem(first)));
        String next = given().auth()
                .oauth2(AUDITOR)
                .get(ACTIONS + "?limit=1&catalogueEntry=" + process)
                .then()
                .body("items.id", contains(first))
                .extract()
                .path("next");
        given().auth()
                .oauth2(AUDITOR)
                .get(ACTIONS + "?limit=1&catalogueEntry=" + process + "&cursor=" + next)
                .then()
                .body("items.id", contains(second));
    }
}
