package org.evenkeel.complaints.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.evenkeel.complaints.Case.inDays;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.complaints.Case;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The invariants of the hearing (S1), each tried through the API. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class FairHearingTest {

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static void refusesLeavingNoTrace(
            Case complaint, String token, String act, Map<String, ?> body, String why) {
        var before = complaint.trace();
        complaint
                .act(token, act, body)
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"))
                .body("detail", containsString(why));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void holdsNoSessionAboutSomebodyWhoIsNotInvited() {
        var complaint = Case.namingTheEmployee().inHearing();
        complaint.does(HANDLER, "invitations", Map.of("deadline", inDays(2)));
        refusesLeavingNoTrace(complaint, SENIOR, "sessions", Map.of(), "Dana Levi is not invited");
        complaint.read(SENIOR).body("allowedActions", not(hasItem("open-session")));

        complaint.does(HANDLER, "invitations", Map.of("place", 0, "deadline", inDays(2)));
        complaint.read(SENIOR).body("allowedActions", hasItem("open-session"));
        complaint.does(SENIOR, "sessions");
        complaint.does(
                SENIOR,
                "session-closure",
                Map.of("minutes", "Both spoke.", "attended", List.of(complaint.client(), complaint.namedPerson())));
        complaint
                .get(CLIENT, "/hearings")
                .body("items[0].sessions[0].minutes", equalTo("Both spoke."))
                .body("items[0].participants.attended", equalTo(List.of(true, true)));
    }

    @Test
    void doesNotConcludeBeforeEveryoneWasHeard() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited();
        refusesLeavingNoTrace(complaint, HANDLER, "hearing-conclusion", Map.of(), "still awaited");
        complaint.clientStates();
        refusesLeavingNoTrace(complaint, HANDLER, "hearing-conclusion", Map.of(), "Dana Levi");
        complaint.employeeStates().does(HANDLER, "hearing-conclusion");
        complaint.read(HANDLER).body("status", equalTo("FINDING"));
    }

    @Test
    void countsADeclineOnRecordAndADeadlineThatWasLetPass() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited();
        complaint.does(
                EMPLOYEE,
                "declined-statements",
                Map.of("participantId", complaint.namedPerson(), "reason", "I have nothing to add"));
        refusesLeavingNoTrace(complaint, HANDLER, "hearing-conclusion", Map.of(), "Hudgins");
        MovableClock.CLOCK.advance(Duration.ofDays(4));
        complaint.does(HANDLER, "hearing-conclusion");
        complaint
                .get(HANDLER, "/hearings")
                .body("items[0].participants.find { it.side == 'CLIENT' }.standing", equalTo("LAPSED"))
                .body("items[0].participants.find { it.side == 'FIRM' }.standing", equalTo("DECLINED"));
    }

    @Test
    void announcesNoDeadlineThatLeavesNoTimeToAnswer() {
        var complaint = Case.namingTheEmployee().inHearing();
        var before = complaint.trace();
        complaint
                .act(HANDLER, "invitations", Map.of("deadline", inDays(0)))
                .statusCode(400)
                .body("violations[0].field", equalTo("deadline"));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void showsBothSidesBothStatementsAtTheSameTime() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited().clientStates();
        var clients = "items[0].participants.find { it.side == 'CLIENT' }.statement";
        var employees = "items[0].participants.find { it.side == 'FIRM' }.statement";
        complaint.get(EMPLOYEE, "/hearings").body(clients, nullValue());
        complaint.get(CLIENT, "/hearings").body(clients, notNullValue());
        complaint.get(HANDLER, "/hearings").body(clients, notNullValue());
        complaint.employeeStates();
        complaint.get(EMPLOYEE, "/hearings").body(clients, notNullValue());
        complaint.get(CLIENT, "/hearings").body(employees, notNullValue());
    }

    @Test
    void letsNobodyWhomTheCaseNamesRunOrModerateIt() {
        var complaint = Case.received(
                Map.of("namedPeople", List.of(Map.of("name", "S", "subject", TestTokens.subjectOf("senior")))));
        var before = complaint.trace();
        complaint
                .act(SENIOR, "acknowledgement", Map.of("nextStepBy", inDays(1)))
                .statusCode(403);
        assertThat(complaint.trace()).isEqualTo(before);
        complaint.acknowledged().does(HANDLER, "hearings");
        complaint.act(SENIOR, "moderation").statusCode(403);
        complaint.does(OWNER, "moderation");
    }

    @Test
    void offersNoInvitationWhenEveryoneIsInvitedAndNoNameWhenTheListIsFull() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited();
        refusesLeavingNoTrace(complaint, HANDLER, "invitations", Map.of("deadline", inDays(2)), "invited already");
        complaint.read(HANDLER).body("allowedActions", not(hasItem("invite")));
        for (int more = 1; more < 20; more++) {
            complaint.does(HANDLER, "named-people", Map.of("name", "Somebody " + more));
        }
        refusesLeavingNoTrace(complaint, HANDLER, "named-people", Map.of("name", "One more"), "at most 20");
        complaint
                .read(HANDLER)
                .body("allowedActions", hasItem("invite"))
                .body("allowedActions", not(hasItem("name-person")));
    }

    @Test
    void takesTheCaseFromAHandlerWhoIsNamedLater() {
        var complaint = Case.received().acknowledged();
        complaint.does(
                OWNER, "named-people", Map.of("name", "The handler", "subject", TestTokens.subjectOf("handler")));
        complaint.read(OWNER).body("handler", nullValue());
        complaint.act(HANDLER, "hearings").statusCode(403);
    }

    @Test
    void opensNoSessionUnderAModeratorWhoIsNamedMeanwhile() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited();
        complaint.does(HANDLER, "named-people", Map.of("name", "S", "subject", TestTokens.subjectOf("senior")));
        complaint.act(SENIOR, "sessions").statusCode(403);
        refusesLeavingNoTrace(complaint, OWNER, "sessions", Map.of(), "moderator");
    }

    @Test
    void asksWhoAPersonIsBeforeTheHearing() {
        var complaint = Case.received(Map.of("namedPeople", List.of(Map.of("name", "somebody at the desk"))))
                .acknowledged();
        refusesLeavingNoTrace(complaint, HANDLER, "hearings", Map.of(), "somebody at the desk");
        complaint
                .does(HANDLER, "named-people/0/identity", Map.of("outsider", true))
                .does(HANDLER, "hearings");
    }

    @Test
    void letsOnesOwnWordsBeOnesOwn() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited();
        var before = complaint.trace();
        var words = Map.of("participantId", complaint.namedPerson(), "statement", "x", "lesson", "y");
        complaint.act(CLIENT, "statements", words).statusCode(403);
        complaint.act(TestTokens.of("employee2"), "statements", words).statusCode(403);
        complaint.act(AUDITOR, "statements", words).statusCode(403);
        assertThat(complaint.trace()).isEqualTo(before);
        complaint.does(HANDLER, "statements", words);
        complaint
                .get(HANDLER, "/hearings")
                .body("items[0].participants.find { it.side == 'FIRM' }.takenDownBy", equalTo("The handler"));
    }

    @Test
    void asksANamedPersonWhatShouldHaveBeenDoneDifferently() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited();
        complaint
                .act(
                        EMPLOYEE,
                        "statements",
                        Map.of("participantId", complaint.namedPerson(), "statement", "It was them"))
                .statusCode(400)
                .body("violations[0].field", equalTo("lesson"));
    }

    @Test
    void keepsWhatWasSaidAsItWasSaid() {
        var complaint = Case.namingTheEmployee().inHearing().everyoneInvited().employeeStates();
        refusesLeavingNoTrace(
                complaint,
                HANDLER,
                "statements",
                Map.of("participantId", complaint.namedPerson(), "statement", "x", "lesson", "y"),
                "heard already");
    }

    @Test
    void hearsEveryoneAgainWhenReopened() {
        var complaint = Case.namingTheEmployee().inFinding();
        complaint
                .does(CLIENT, "reopening", Map.of("reason", "A new mail turned up"))
                .does(HANDLER, "hearings");
        refusesLeavingNoTrace(complaint, HANDLER, "hearing-conclusion", Map.of(), "not invited");
        complaint.get(CLIENT, "/hearings").body("items.round", equalTo(List.of(1, 2)));
    }

    @Test
    void whatASeniorHeardFromTheClientIsNotForTheNamedHandler() {
        var complaint = Case.namingTheEmployee()
                .does(
                        SENIOR,
                        "talks",
                        Map.of(
                                "heldAt", inDays(0),
                                "spokenWith", "Josh Hudgins",
                                "notes", "He does not want to meet her again"));
        var namedHandler = TestTokens.of("handler", TestTokens.subjectOf("employee"));
        complaint.get(namedHandler, "/talks").statusCode(403);
        complaint.get(EMPLOYEE, "/talks").statusCode(403);
        complaint.get(CLIENT, "/talks").statusCode(403);
        complaint.get(HANDLER, "/talks").statusCode(200).body("items.size()", equalTo(1));
        complaint.get(AUDITOR, "/talks").statusCode(200);
    }
}
