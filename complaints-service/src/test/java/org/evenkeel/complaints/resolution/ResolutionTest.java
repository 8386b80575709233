package org.evenkeel.complaints.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.evenkeel.complaints.Case.inDays;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a complaint is made good. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class ResolutionTest {

    @Inject
    DataSource database;

    /** The handler may grant 500 EUR alone, the senior 10,000. */
    @BeforeEach
    void knowsWhoseAuthorityReachesHowFar() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into staff_member (id, subject, name, language, time_zone, active, authority_amount,"
                                + " authority_currency, absences, version) select ?, ?, ?, 'en', 'UTC', true, ?, 'EUR', '[]', 0"
                                + " where not exists (select from staff_member where subject = ?)")) {
            for (var limit : Map.of("handler", 500, "senior", 10_000).entrySet()) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, TestTokens.subjectOf(limit.getKey()));
                insert.setString(3, "The " + limit.getKey());
                insert.setInt(4, limit.getValue());
                insert.setString(5, TestTokens.subjectOf(limit.getKey()));
                insert.executeUpdate();
                grant(limit.getKey(), limit.getValue());
            }
        }
    }

    /** Also where another test has made them known before, without authority. */
    private void grant(String role, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update staff_member set authority_amount = ?, authority_currency = 'EUR', active = true"
                                + " where subject = ?")) {
            update.setInt(1, limit);
            update.setString(2, TestTokens.subjectOf(role));
            update.executeUpdate();
        }
    }

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static Case found() {
        return Case.namingTheEmployee()
                .inFinding()
                .does(
                        HANDLER,
                        "findings",
                        Map.of(
                                "verdict", "UPHELD",
                                "reason", "The contract says so",
                                "shares", List.of(Map.of("cause", "CLIENT_EXPECTATION", "percent", 100)),
                                "lesson", "Say it before"));
    }

    private static Map<String, Object> money(String kind, double amount, String currency, String bearer) {
        return Map.of("kind", kind, "amount", Map.of("amount", amount, "currency", currency), "bearer", bearer);
    }

    @SafeVarargs
    private static Map<String, Object> resolution(Map<String, Object>... redresses) {
        return Map.of(
                "explanation", "We are sorry",
                "redresses", List.of(redresses),
                "commitments", List.of(Map.of("promise", "A weekly report", "owner", "Dana Levi", "dueAt", inDays(7))));
    }

    private static void refusesLeavingNoTrace(
            Case complaint, String token, String act, Map<String, ?> body, String why) {
        var before = complaint.trace();
        complaint.act(token, act, body).statusCode(409).body("detail", containsString(why));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void grantsWhatLiesWithinTheHandlersAuthorityAndCloses() {
        var complaint = found();
        refusesLeavingNoTrace(complaint, HANDLER, "closure", Map.of("reason", "Done"), "made good");
        complaint.does(
                HANDLER, "resolutions", resolution(Map.of("kind", "APOLOGY"), money("REFUND", 500, "EUR", "FIRM")));
        complaint
                .get(CLIENT, "/resolutions")
                .body("items[0].needsApproval", equalTo(false))
                .body("items[0].redresses.kind", equalTo(List.of("APOLOGY", "REFUND")));
        complaint.get(CLIENT, "/commitments").body("items[0].standing", equalTo("OPEN"));
        complaint.does(HANDLER, "closure", Map.of("reason", "Settled"));
        complaint.read(CLIENT).body("status", equalTo("CLOSED"));
    }

    @ParameterizedTest
    @CsvSource({"500.01, EUR", "1, USD"})
    void asksASeniorForMoreThanTheHandlersAuthority(double amount, String currency) {
        var complaint = found().does(HANDLER, "resolutions", resolution(money("REFUND", amount, currency, "FIRM")));
        complaint.get(CLIENT, "/resolutions").body("items", empty());
        complaint.get(CLIENT, "/commitments").body("items", empty());
        complaint.get(EMPLOYEE, "/resolutions").body("items", empty());
        complaint.get(AUDITOR, "/resolutions").body("items", hasSize(1));
        refusesLeavingNoTrace(complaint, HANDLER, "closure", Map.of("reason", "Done"), "approved");
        refusesLeavingNoTrace(
                complaint, HANDLER, "resolutions", resolution(Map.of("kind", "APOLOGY")), "decided already");
        complaint.act(HANDLER, "approval").statusCode(403);
        complaint.does(SENIOR, "approval");
        complaint.get(CLIENT, "/resolutions").body("items[0].approvedBy", equalTo("The senior"));
        complaint.get(CLIENT, "/commitments").body("items", hasSize(1));
        complaint.does(HANDLER, "closure", Map.of("reason", "Settled"));
    }

    @Test
    void addsUpWhatIsSplitBeforeItAsksForAuthority() {
        var complaint = found();
        complaint
                .act(
                        HANDLER,
                        "resolutions",
                        resolution(
                                money("REFUND", 300, "EUR", "FIRM"),
                                money("CREDIT", 201, "EUR", "FIRM"),
                                money("REFUND", 5_000, "EUR", "CLIENT")))
                .statusCode(200)
                .body("needsApproval", equalTo(true));
    }

    @Test
    void asksNoApprovalForWhatOthersBear() {
        found().act(HANDLER, "resolutions", resolution(money("REFUND", 5_000, "EUR", "THIRD_PARTY")))
                .statusCode(200)
                .body("needsApproval", equalTo(false));
    }

    @Test
    void isNotApprovedByWhoeverDecidedItOrHandlesTheCase() {
        var complaint = found().does(SENIOR, "resolutions", resolution(money("REFUND", 10_001, "EUR", "FIRM")));
        refusesLeavingNoTrace(complaint, SENIOR, "approval", Map.of(), "neither decided it nor handles");
        complaint.read(SENIOR).body("allowedActions", not(hasItem("approve-resolution")));
        complaint.does(OWNER, "takeover", Map.of("reason", "The handler is ill"));
        refusesLeavingNoTrace(complaint, OWNER, "approval", Map.of(), "neither decided it nor handles");
        complaint.does(HANDLER, "takeover", Map.of("reason", "Back again")).does(OWNER, "approval");
    }

    @Test
    void keepsWhatIsNotAWordGivenYetOutOfWhatOthersReadInTheHistory() {
        var complaint = found().does(HANDLER, "resolutions", resolution(money("REFUND", 900, "EUR", "FIRM")));
        complaint.does(SENIOR, "approval-refusal", Map.of("reason", "Half of it is their own"));
        complaint.does(HANDLER, "resolutions", resolution(money("REFUND", 600, "EUR", "FIRM")));
        var decided = "org.evenkeel.complaint.resolution-decided";
        var refused = "org.evenkeel.complaint.resolution-refused";
        var promised = "org.evenkeel.complaint.commitment-made";
        complaint.get(AUDITOR, "/history").body("items.type", hasItems(decided, refused));
        for (var outside : List.of(CLIENT, EMPLOYEE, TestTokens.partner("complaints:read"))) {
            complaint
                    .get(outside, "/history")
                    .statusCode(200)
                    .body("items.type", not(hasItem(decided)))
                    .body("items.type", not(hasItem(refused)));
        }
        complaint.get(AUDITOR, "/history").body("items.type", not(hasItem(promised)));
        complaint.does(SENIOR, "approval");
        complaint
                .get(CLIENT, "/history")
                .body("items.findAll { it.type == '" + promised + "' }", hasSize(1))
                .body("items.type", hasItem("org.evenkeel.complaint.resolution-approved"));
    }

    @Test
    void isSentBackWithAReasonAndDecidedAnew() {
        var complaint = found().does(HANDLER, "resolutions", resolution(money("REFUND", 900, "EUR", "FIRM")));
        complaint.does(SENIOR, "approval-refusal", Map.of("reason", "Half of it is their own"));
        complaint.get(HANDLER, "/commitments").body("items", empty());
        complaint.does(HANDLER, "resolutions", resolution(money("REFUND", 450, "EUR", "FIRM")));
        complaint.get(CLIENT, "/resolutions").body("items", hasSize(1));
        complaint.get(HANDLER, "/resolutions").body("items", hasSize(2));
    }

    @Test
    void saysHonestlyThatNoCompromiseIsPossible() {
        var complaint = found();
        complaint
                .act(HANDLER, "resolutions", resolution(Map.of("kind", "NONE_POSSIBLE"), Map.of("kind", "APOLOGY")))
                .statusCode(400)
                .body("violations[0].field", equalTo("redresses[0].kind"));
        complaint.does(HANDLER, "resolutions", resolution(Map.of("kind", "NONE_POSSIBLE")));
    }

    @Test
    void namesTheFieldOfARedressThatBreaksARule() {
        var complaint = found();
        var before = complaint.trace();
        for (var broken : Map.of(
                        "redresses[0].amount", Map.<String, Object>of("kind", "REFUND", "bearer", "FIRM"),
                        "redresses[0].bearer",
                                Map.<String, Object>of(
                                        "kind", "REFUND", "amount", Map.of("amount", 1, "currency", "EUR")),
                        "redresses[0].amount.currency", money("REFUND", 1, "XQQ", "FIRM"))
                .entrySet()) {
            complaint
                    .act(HANDLER, "resolutions", resolution(broken.getValue()))
                    .statusCode(400)
                    .body("violations[0].field", equalTo(broken.getKey()));
        }
        complaint
                .act(
                        HANDLER,
                        "resolutions",
                        Map.of(
                                "explanation", "x",
                                "redresses", List.of(Map.of("kind", "APOLOGY")),
                                "commitments", List.of(Map.of("promise", "x", "owner", "y", "dueAt", inDays(-1)))))
                .statusCode(400)
                .body("violations[0].field", equalTo("commitments"));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void followsAPromiseUntilItIsKept() {
        var complaint = found().does(HANDLER, "resolutions", resolution(Map.of("kind", "CORRECTION")));
        String promise = complaint.get(HANDLER, "/commitments").extract().path("items[0].id");
        MovableClock.CLOCK.advance(Duration.ofDays(8));
        complaint.get(CLIENT, "/commitments").body("items[0].standing", equalTo("OVERDUE"));
        complaint
                .act(CLIENT, "commitments/" + promise + "/fulfilment", Map.of("note", "x"))
                .statusCode(403);
        complaint.does(HANDLER, "closure", Map.of("reason", "Settled"));
        complaint.does(HANDLER, "commitments/" + promise + "/fulfilment", Map.of("note", "Sent at last"));
        complaint.get(CLIENT, "/commitments").body("items[0].standing", equalTo("KEPT_LATE"));
        refusesLeavingNoTrace(
                complaint, HANDLER, "commitments/" + promise + "/fulfilment", Map.of("note", "x"), "No promise");
        Case.namingTheEmployee()
                .acknowledged()
                .act(HANDLER, "commitments/" + promise + "/fulfilment", Map.of("note", "x"))
                .statusCode(409);
    }

    @Test
    void asksForANewResolutionOfANewFinding() {
        var complaint = found().does(HANDLER, "resolutions", resolution(Map.of("kind", "APOLOGY")));
        complaint
                .does(CLIENT, "reopening", Map.of("reason", "A new mail turned up"))
                .does(HANDLER, "hearings");
        complaint.everyoneInvited().clientStates().employeeStates().does(HANDLER, "hearing-conclusion");
        complaint.does(
                HANDLER,
                "findings",
                Map.of(
                        "verdict", "UPHELD",
                        "reason", "The mail shows it",
                        "shares", List.of(Map.of("cause", "MISUSE", "percent", 100)),
                        "lesson", "Read all mails"));
        refusesLeavingNoTrace(complaint, HANDLER, "closure", Map.of("reason", "x"), "made good");
    }
}
