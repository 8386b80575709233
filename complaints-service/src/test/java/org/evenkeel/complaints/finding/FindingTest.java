package org.evenkeel.complaints.finding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was right, and where it came from. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class FindingTest {

    @SafeVarargs
    private static Map<String, Object> finding(Map<String, Object>... shares) {
        return Map.of(
                "verdict", "PARTLY_UPHELD",
                "reason", "The mail went out as it was ordered, but nobody asked whom the list held.",
                "shares", List.of(shares),
                "lesson", "Show the client the list before each mailing");
    }

    private static Map<String, Object> share(String cause, int percent) {
        return Map.of("cause", cause, "percent", percent);
    }

    private static String entry(String kind) {
        return given().auth()
                .oauth2(OWNER)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "name", "Entry " + UUID.randomUUID(), "actors", List.of("campaign desk")))
                .post("/api/v1/catalogue-entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refusesLeavingNoTrace(Case complaint, Map<String, ?> finding, String field) {
        var before = complaint.trace();
        complaint.act(HANDLER, "findings", finding).statusCode(400).body("violations[0].field", equalTo(field));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void findsNothingBeforeEveryoneWasHeard() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited().clientStates();
        var before = complaint.trace();
        complaint
                .act(HANDLER, "findings", finding(share("CLIENT_EXPECTATION", 100)))
                .statusCode(409)
                .body("detail", containsString("HEARING"));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void findsOnceAndGoesOnToTheResolution() {
        var complaint = Case.namingTheEmployee().inFinding();
        complaint.does(HANDLER, "findings", finding(share("CLIENT_EXPECTATION", 40), share("MISUSE", 60)));
        complaint.read(CLIENT).body("status", equalTo("RESOLUTION"));
        complaint
                .get(CLIENT, "/findings")
                .body("items[0].verdict", equalTo("PARTLY_UPHELD"))
                .body("items[0].shares.percent", equalTo(List.of(40, 60)));
        complaint.act(HANDLER, "findings", finding(share("MISUSE", 100))).statusCode(409);
    }

    @Test
    void asksForSharesThatSumToAHundred() {
        var complaint = Case.namingTheEmployee().inFinding();
        refusesLeavingNoTrace(complaint, finding(share("MISUSE", 99)), "shares");
        refusesLeavingNoTrace(complaint, finding(share("MISUSE", 60), share("CLIENT_ERROR", 41)), "shares");
        refusesLeavingNoTrace(complaint, finding(share("MISUSE", 50), share("MISUSE", 50)), "shares");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPLOYEE_ATTITUDE", "EMPLOYEE_ERROR"})
    void backsTheEmployeeWhereThereIsNoEvidence(String cause) {
        var complaint = Case.namingTheEmployee().inFinding();
        refusesLeavingNoTrace(
                complaint, finding(Map.of("cause", cause, "percent", 100, "place", 0)), "shares[0].evidenceId");
        var ofAnother = evidenceOn(Case.namingTheEmployee());
        refusesLeavingNoTrace(
                complaint,
                finding(Map.of("cause", cause, "percent", 100, "place", 0, "evidenceId", ofAnother)),
                "shares[0].evidenceId");
        refusesLeavingNoTrace(
                complaint,
                finding(Map.of("cause", cause, "percent", 100, "place", 1, "evidenceId", evidenceOn(complaint))),
                "shares[0].place");
        complaint.does(
                HANDLER,
                "findings",
                finding(Map.of("cause", cause, "percent", 100, "place", 0, "evidenceId", evidenceOn(complaint))));
    }

    private static String evidenceOn(Case complaint) {
        return complaint
                .act(HANDLER, "evidence", Map.of("description", "Mail of 3 March with the list attached"))
                .statusCode(200)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRODUCT", "PROCESS", "MARKETING_MESSAGE"})
    void namesWhichProductProcessOrMessageItWas(String cause) {
        var complaint = Case.namingTheEmployee().inFinding();
        refusesLeavingNoTrace(complaint, finding(share(cause, 100)), "shares[0].catalogueEntryId");
        var otherKind = entry(cause.equals("PRODUCT") ? "PROCESS" : "PRODUCT");
        refusesLeavingNoTrace(
                complaint,
                finding(Map.of("cause", cause, "percent", 100, "catalogueEntryId", otherKind)),
                "shares[0].catalogueEntryId");
        var retired = entry(cause);
        given().auth()
                .oauth2(OWNER)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/catalogue-entries/{id}/retirement", retired)
                .then()
                .statusCode(200);
        refusesLeavingNoTrace(
                complaint,
                finding(Map.of("cause", cause, "percent", 100, "catalogueEntryId", retired)),
                "shares[0].catalogueEntryId");
        complaint.does(
                HANDLER, "findings", finding(Map.of("cause", cause, "percent", 100, "catalogueEntryId", entry(cause))));
    }

    @Test
    void saysWhichThirdPartyItWas() {
        var complaint = Case.namingTheEmployee().inFinding();
        refusesLeavingNoTrace(complaint, finding(share("THIRD_PARTY", 100)), "shares[0].explanation");
        complaint.does(
                HANDLER,
                "findings",
                finding(Map.of("cause", "THIRD_PARTY", "percent", 100, "explanation", "The carrier said no")));
    }

    @Test
    void putsNothingOnAPersonUnderAnotherCause() {
        var complaint = Case.namingTheEmployee().inFinding();
        refusesLeavingNoTrace(
                complaint, finding(Map.of("cause", "MISUSE", "percent", 100, "place", 0)), "shares[0].place");
    }

    @Test
    void keepsWhatConcernsOneEmployeeBetweenHerAndThoseWhoRunTheCase() {
        var complaint = Case.namingTheEmployee().inFinding();
        complaint.does(
                HANDLER,
                "findings",
                finding(Map.of(
                        "cause",
                        "EMPLOYEE_ERROR",
                        "percent",
                        100,
                        "place",
                        0,
                        "explanation",
                        "She took last year's list",
                        "evidenceId",
                        evidenceOn(complaint))));
        for (var knowing : List.of(EMPLOYEE, HANDLER, AUDITOR)) {
            complaint.get(knowing, "/findings").body("items[0].shares[0].place", equalTo(0));
        }
        complaint
                .get(CLIENT, "/findings")
                .body("items[0].shares[0].cause", equalTo("EMPLOYEE_ERROR"))
                .body("items[0].shares[0].place", nullValue())
                .body("items[0].shares[0].explanation", nullValue());
        complaint.get(CLIENT, "/evidence").statusCode(403);
    }

    @Test
    void letsNobodyFindWhomTheCaseNamesOrWhoOnlyReads() {
        var complaint = Case.namingTheEmployee().inHearing();
        complaint.does(HANDLER, "named-people", Map.of("name", "S", "subject", TestTokens.subjectOf("senior")));
        complaint.everyoneInvited().does(HANDLER, "invitations", Map.of("place", 1, "deadline", Case.inDays(2)));
        complaint.clientStates().employeeStates();
        complaint.does(
                SENIOR,
                "declined-statements",
                Map.of(
                        "participantId",
                        complaint
                                .get(SENIOR, "/hearings")
                                .extract()
                                .path("items[0].participants.find { it.place == 1 }.id"),
                        "reason",
                        "I was on leave"));
        complaint.does(HANDLER, "hearing-conclusion");
        var before = complaint.trace();
        complaint.act(SENIOR, "findings", finding(share("MISUSE", 100))).statusCode(403);
        complaint.act(CLIENT, "findings", finding(share("MISUSE", 100))).statusCode(403);
        complaint.act(EMPLOYEE, "findings", finding(share("MISUSE", 100))).statusCode(403);
        complaint.act(AUDITOR, "findings", finding(share("MISUSE", 100))).statusCode(403);
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void keepsTheCatalogueInTheOwnersHands() {
        var body = Map.of("kind", "PROCESS", "name", "Entry " + UUID.randomUUID(), "actors", List.of());
        for (var other : List.of(CLIENT, EMPLOYEE, HANDLER, SENIOR, AUDITOR)) {
            given().auth()
                    .oauth2(other)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/catalogue-entries")
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(OWNER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/catalogue-entries")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(OWNER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/catalogue-entries")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
    }

    @Test
    void saysWhichKindsThereAre() {
        given().auth()
                .oauth2(OWNER)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "SERVICE", "name", "x", "actors", List.of()))
                .post("/api/v1/catalogue-entries")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("kind"))
                .body("violations[0].message", equalTo("must be one of PRODUCT, PROCESS, MARKETING_MESSAGE"));
    }
}
