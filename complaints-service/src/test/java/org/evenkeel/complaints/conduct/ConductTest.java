package org.evenkeel.complaints.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.evenkeel.complaints.Case.inDays;
import static org.evenkeel.complaints.Case.insult;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** S5: what a client did to us counts once two people confirmed it, and the client has a say. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class ConductTest {

    private static final String CONFIRMED = "org.evenkeel.complaint.conduct-confirmed";
    private static final String OTHER_SENIOR = TestTokens.of("senior", "another senior");

    private static String recorded(Case complaint, String by, Map<String, Object> what) {
        return complaint
                .act(by, "conduct-incidents", what)
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static String act(String incident, String act) {
        return "conduct-incidents/" + incident + "/" + act;
    }

    private static void refusesLeavingNoTrace(
            Case complaint, String token, String act, Map<String, ?> body, int status, String why) {
        var before = complaint.trace();
        complaint.act(token, act, body).statusCode(status).body("detail", containsString(why));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    private static Map<String, Object> directedAt(String subject) {
        var insult = new HashMap<>(insult());
        insult.put("against", subject);
        return insult;
    }

    @Test
    void countsOnceTwoPeopleConfirmedIt() {
        var complaint = Case.namingTheEmployee();
        var incident = recorded(complaint, EMPLOYEE, insult());
        complaint.does(HANDLER, act(incident, "confirmations"));
        complaint
                .get(AUDITOR, "/conduct-incidents")
                .body("items[0].standing", equalTo("RECORDED"))
                .body("items[0].confirmations.by", contains("The handler"));
        complaint.get(AUDITOR, "/history").body("items.type", not(hasItem(CONFIRMED)));
        refusesLeavingNoTrace(complaint, HANDLER, act(incident, "confirmations"), Map.of(), 409, "somebody else");
        complaint.read(HANDLER).body("allowedActions", not(hasItem("confirm-incident")));
        complaint.does(SENIOR, act(incident, "confirmations"));
        complaint.get(AUDITOR, "/conduct-incidents").body("items[0].standing", equalTo("CONFIRMED"));
        complaint.get(AUDITOR, "/history").body("items.type", hasItem(CONFIRMED));
        refusesLeavingNoTrace(complaint, OWNER, act(incident, "confirmations"), Map.of(), 409, "confirmed already");
    }

    @Test
    void isConfirmedByNobodyWhoRecordedItOrIsNamedOrWasItsTarget() {
        var complaint = Case.namingTheEmployee();
        var incident = recorded(complaint, HANDLER, directedAt(TestTokens.subjectOf("senior")));
        refusesLeavingNoTrace(complaint, HANDLER, act(incident, "confirmations"), Map.of(), 409, "neither recorded it");
        refusesLeavingNoTrace(complaint, SENIOR, act(incident, "confirmations"), Map.of(), 409, "neither recorded it");
        var named = TestTokens.of("senior", TestTokens.subjectOf("employee"));
        refusesLeavingNoTrace(complaint, named, act(incident, "confirmations"), Map.of(), 403, "names you");
        complaint.does(OWNER, act(incident, "confirmations")).does(OTHER_SENIOR, act(incident, "confirmations"));
        complaint.get(AUDITOR, "/conduct-incidents").body("items[0].standing", equalTo("CONFIRMED"));
    }

    @Test
    void isNotToldToTheClientBeforeItIsConfirmed() {
        var complaint = Case.namingTheEmployee();
        var incident = recorded(complaint, EMPLOYEE, insult());
        complaint.does(HANDLER, act(incident, "confirmations"));
        complaint.get(CLIENT, "/conduct-incidents").statusCode(200).body("items", empty());
        complaint.get(CLIENT, "/history").body("items.findAll { it.type.contains('conduct') }", empty());
        complaint
                .get(EMPLOYEE, "/conduct-incidents")
                .body("items", hasSize(1))
                .body("items[0].recordedBy", nullValue());
        var answer = Map.of("answer", "She began", "disputed", true);
        refusesLeavingNoTrace(complaint, CLIENT, act(incident, "answer"), answer, 409, "Nothing about you");
        complaint.does(SENIOR, act(incident, "confirmations"));
        complaint
                .get(CLIENT, "/conduct-incidents")
                .body("items[0].description", equalTo("He called her names on the phone"))
                .body("items[0].recordedBy", nullValue())
                .body("items[0].confirmations", empty());
        complaint.get(CLIENT, "/history").body("items.type", hasItem(CONFIRMED));
    }

    @Test
    void keepsTheClientsAnswerBesideItAndCanBeTakenBack() {
        var complaint = Case.namingTheEmployee();
        var incident = recorded(complaint, EMPLOYEE, insult());
        refusesLeavingNoTrace(
                complaint, SENIOR, act(incident, "retraction"), Map.of("reason", "No"), 409, "not confirmed");
        complaint.does(HANDLER, act(incident, "confirmations")).does(SENIOR, act(incident, "confirmations"));
        var answer = Map.of("answer", "She began", "disputed", true);
        complaint.act(HANDLER, act(incident, "answer"), answer).statusCode(403);
        complaint.does(CLIENT, act(incident, "answer"), answer);
        refusesLeavingNoTrace(complaint, CLIENT, act(incident, "answer"), answer, 409, "answered already");
        complaint
                .get(AUDITOR, "/conduct-incidents")
                .body("items[0].disputed", equalTo(true))
                .body("items[0].standing", equalTo("CONFIRMED"));
        complaint.does(SENIOR, act(incident, "retraction"), Map.of("reason", "The recording says otherwise"));
        complaint.get(CLIENT, "/conduct-incidents").body("items[0].standing", equalTo("RETRACTED"));
        refusesLeavingNoTrace(
                complaint, SENIOR, act(incident, "retraction"), Map.of("reason", "Again"), 409, "taken back already");
        complaint
                .get(AUDITOR, "/history")
                .body(
                        "items.findAll { it.type.contains('conduct') }.type",
                        contains(
                                "org.evenkeel.complaint.conduct-recorded",
                                "org.evenkeel.complaint.conduct-seconded",
                                CONFIRMED,
                                "org.evenkeel.complaint.conduct-answered",
                                "org.evenkeel.complaint.conduct-retracted"));
    }

    @Test
    void isNotRecordedByTheClientOrOfTheFuture() {
        var complaint = Case.namingTheEmployee();
        complaint.act(CLIENT, "conduct-incidents", insult()).statusCode(403);
        var future = new HashMap<>(insult());
        future.put("occurredAt", inDays(1));
        var before = complaint.trace();
        complaint
                .act(HANDLER, "conduct-incidents", future)
                .statusCode(400)
                .body("violations.field", contains("occurredAt"));
        for (var missing : List.of("kind", "description", "evidence", "occurredAt")) {
            var part = new HashMap<>(insult());
            part.remove(missing);
            complaint
                    .act(HANDLER, "conduct-incidents", part)
                    .statusCode(400)
                    .body("violations.field", hasItem(containsString(missing)));
        }
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void isNoIncidentOfAnotherCase() {
        var incident = recorded(Case.namingTheEmployee(), EMPLOYEE, insult());
        var other = Case.namingTheEmployee();
        recorded(other, EMPLOYEE, insult());
        other.act(HANDLER, act(incident, "confirmations")).statusCode(404);
        other.act(HANDLER, act(UUID.randomUUID().toString(), "confirmations")).statusCode(404);
    }
}
