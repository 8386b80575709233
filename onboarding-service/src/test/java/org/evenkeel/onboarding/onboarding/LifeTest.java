package org.evenkeel.onboarding.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.onboarding.Api.asRole;
import static org.evenkeel.onboarding.Run.EMPLOYEE;
import static org.evenkeel.onboarding.Run.HANDLER;
import static org.evenkeel.onboarding.Run.OWNER;
import static org.evenkeel.onboarding.Run.SENIOR;
import static org.evenkeel.onboarding.Run.step;
import static org.evenkeel.onboarding.Run.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.onboarding.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of an onboarding, and of its steps. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class LifeTest {

    private static final Map<String, String> LEFT_OUT =
            Map.of("reason", "The agency is away", "consequence", "Ads lead to the old shop");

    private static final Map<String, String> NOT_YET = Map.of("reason", "Not yet");

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    @Test
    void goesFromSigningToEstablished() {
        var run = Run.of(Run.template(step("a", "FIRM"), step("b", "CLIENT", "a")));
        run.read(HANDLER).body("status", equalTo("SIGNING")).body("steps.dueAt", everyItem(nullValue()));
        run.signed()
                .read(HANDLER)
                .body("status", equalTo("IN_PROGRESS"))
                .body("steps.dueAt", everyItem(notNullValue()));

        run.ready().live().does(HANDLER, "establishment", Map.of("reason", "Orders come in daily"));

        run.read(HANDLER)
                .body("status", equalTo("ESTABLISHED"))
                .body("liveAt", notNullValue())
                .body("endedAt", notNullValue())
                .body("allowedActions", empty());
        assertThat(run.history(run.client()))
                .containsExactly(
                        "started",
                        "stakeholder-added",
                        "stakeholder-heard",
                        "signed",
                        "step-completed",
                        "step-completed",
                        "ready",
                        "went-live",
                        "established");
    }

    @Test
    void isNotSignedWhileNobodyAnswersForTheClient() {
        var run = Run.started(Map.of("template", Run.template(step("a", "CLIENT"))));
        run.read(HANDLER)
                .body("firmLead", equalTo("The handler"))
                .body("clientLead", nullValue())
                .body("steps.accountable", everyItem(nullValue()));
        run.hears(run.stakeholder("Ravi Menon"))
                .act(HANDLER, "signing")
                .statusCode(409)
                .body("detail", containsString("Nobody answers for the client"));

        run.does(HANDLER, "leads", Map.of("side", "CLIENT", "person", Map.of("name", "Josh Hudgins")));

        run.read(HANDLER).body("steps.accountable", everyItem(equalTo("Josh Hudgins")));
        run.does(HANDLER, "signing");
    }

    @Test
    void aStepHasExactlyOneAccountablePersonOfItsSide() {
        var run = Run.of(Run.template(step("a", "FIRM"), step("b", "FIRM"), step("c", "CLIENT")));
        run.does(HANDLER, "steps/b/assignment", Map.of("name", "Noa"));
        run.does(run.client(), "steps/c/assignment", Map.of("name", "Dana"));
        run.act(HANDLER, "steps/c/assignment", Map.of("name", "Noa")).statusCode(403);
        run.act(run.client(), "steps/a/assignment", Map.of("name", "Dana")).statusCode(403);

        run.does(HANDLER, "leads", Map.of("side", "FIRM", "person", Map.of("name", "Caroline")));

        run.read(HANDLER).body("steps.accountable", equalTo(List.of("Caroline", "Noa", "Dana")));
    }

    @Test
    void aStepWaitsForTheStepsBeforeIt() {
        var run = Run.of(Run.template(step("a", "FIRM"), step("b", "FIRM", "a")));

        run.act(HANDLER, "steps/b/completion").statusCode(409).body("detail", containsString("waits for \"Step a\""));

        run.completes(HANDLER, "a").completes(HANDLER, "b");
    }

    @Test
    void goLiveWaitsForEveryMandatoryStepByName() {
        var run = Run.of(Run.template(
                        step("a", "FIRM"), step("b", "CLIENT"), with(step("c", "FIRM"), "mandatory", false)))
                .signed()
                .completes(HANDLER, "a");

        run.act(HANDLER, "readiness").statusCode(409).body("detail", equalTo("Neither done nor waived: \"Step b\"."));

        run.completes(run.client(), "b").does(HANDLER, "readiness").live();
    }

    @Test
    void readinessIsLostWhenAMandatoryStepIsOpenAgain() {
        var run = Run.of(Run.template(step("a", "FIRM"))).signed().ready();

        run.does(HANDLER, "steps/a/reopening", NOT_YET);

        run.read(HANDLER).body("status", equalTo("IN_PROGRESS"));
        run.act(HANDLER, "go-live").statusCode(409);
    }

    @Test
    void aStepIsLeftOutOnlyWithBothSidesNamesUnderTheConsequence() {
        var run = Run.of(Run.template(step("a", "CLIENT"))).signed();
        run.act(EMPLOYEE, "steps/a/waiver", LEFT_OUT).statusCode(403);
        run.act(HANDLER, "steps/a/waiver", Map.of("reason", "No time"))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("consequence")));

        run.does(HANDLER, "steps/a/waiver", LEFT_OUT);

        run.act(HANDLER, "readiness").statusCode(409);
        // neither the same person nor another of the firm signs for the client, not even an owner
        for (var token : List.of(HANDLER, SENIOR, OWNER)) {
            run.act(token, "steps/a/waiver-signature").statusCode(409);
        }
        run.does(run.client(), "steps/a/waiver-signature");
        run.read(run.client())
                .body("steps[0].status", equalTo("WAIVED"))
                .body("steps[0].waiver.consequence", equalTo("Ads lead to the old shop"))
                .body("steps[0].waiver.signedForFirmBy", equalTo("The handler"))
                .body("steps[0].waiver.signedForClientBy", equalTo("The client"));
        run.does(HANDLER, "readiness").live();
    }

    @Test
    void theClientCanProposeToLeaveAStepOutToo() {
        var run = Run.of(Run.template(step("a", "FIRM")));
        run.does(run.client(), "steps/a/waiver", LEFT_OUT);
        run.act(run.client(), "steps/a/waiver-signature").statusCode(409);

        run.does(SENIOR, "steps/a/waiver-signature");

        run.read(HANDLER).body("steps[0].status", equalTo("WAIVED"));
        run.does(run.client(), "steps/a/reopening", NOT_YET);
        run.read(HANDLER).body("steps[0].status", equalTo("OPEN")).body("steps[0].waiver", nullValue());
    }

    @Test
    void aStepIsNotDoneWithoutTheEvidenceItAsksFor() {
        var run = Run.of(Run.template(with(step("a", "FIRM"), "evidence", true)));
        run.act(HANDLER, "steps/a/completion").statusCode(409).body("detail", containsString("without evidence"));
        run.act(HANDLER, "steps/a/evidence", Map.of("description", "x", "link", "javascript:alert(1)"))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("link")));

        run.does(
                HANDLER,
                "steps/a/evidence",
                Map.of("description", "Order confirmation", "link", "https://files.example.com/1.png"));

        run.get(run.client(), "/steps/a/evidence")
                .statusCode(200)
                .body("items.description", equalTo(List.of("Order confirmation")))
                .body("items.addedBy", equalTo(List.of("The handler")));
        run.completes(HANDLER, "a");
    }

    private static Run awaitingTheClientsApproval() {
        return Run.of(Run.template(
                        with(step("a", "FIRM"), "approval", Map.of("by", "CLIENT", "due", "calendar:P1D")),
                        step("b", "FIRM", "a")))
                .signed()
                .completes(HANDLER, "a");
    }

    @Test
    void aStepThatHasToBeApprovedIsDoneOnlyThen() {
        var run = awaitingTheClientsApproval();
        run.read(HANDLER)
                .body("steps[0].status", equalTo("AWAITING_APPROVAL"))
                .body("steps[0].done", equalTo(false))
                .body("steps[0].approvalDueAt", notNullValue());
        run.act(HANDLER, "steps/b/completion").statusCode(409);
        // the firm does not approve in the client's place, not even an owner
        run.act(OWNER, "steps/a/approval").statusCode(409);

        run.does(run.client(), "steps/a/approval");

        run.read(HANDLER).body("steps[0].status", equalTo("DONE")).body("steps[0].approvedBy", equalTo("The client"));
        run.completes(HANDLER, "b");
        assertThat(run.history(run.client())).contains("step-completed", "step-approved");
    }

    @Test
    void aStepThatIsSentBackIsOpenAgain() {
        var run = awaitingTheClientsApproval();

        run.does(run.client(), "steps/a/approval-refusal", Map.of("reason", "The logo is wrong"));

        run.read(HANDLER).body("steps[0].status", equalTo("OPEN")).body("steps[0].doneBy", nullValue());
        run.completes(HANDLER, "a").does(run.client(), "steps/a/approval");
    }

    @Test
    void showsHowLongEachSideHadItInHand() {
        var run = Run.of(Run.template(
                        with(step("a", "FIRM"), "approval", Map.of("by", "CLIENT", "due", "calendar:P1D"))))
                .signed();
        MovableClock.CLOCK.advance(Duration.ofHours(2));
        run.completes(HANDLER, "a");
        MovableClock.CLOCK.advance(Duration.ofHours(70));
        run.does(run.client(), "steps/a/approval-refusal", NOT_YET);
        MovableClock.CLOCK.advance(Duration.ofHours(1));
        run.completes(HANDLER, "a");
        MovableClock.CLOCK.advance(Duration.ofHours(5));
        run.read(HANDLER).body("steps[0].overdue", equalTo(false));
        run.does(run.client(), "steps/a/approval");
        MovableClock.CLOCK.advance(Duration.ofHours(500));

        assertThat(Duration.ofSeconds(run.<Integer>ofStep("a", "sideSeconds")))
                .isCloseTo(Duration.ofHours(3), Duration.ofMinutes(1));
        assertThat(Duration.ofSeconds(run.<Integer>ofStep("a", "approvalSeconds")))
                .isCloseTo(Duration.ofHours(75), Duration.ofMinutes(1));
    }

    @Test
    void hidesFromTheClientWhatIsInternal() {
        var internal = with(with(step("secret", "FIRM"), "mandatory", false), "internal", true);
        var run = Run.of(Run.template(step("a", "FIRM"), internal)).completes(HANDLER, "secret");

        run.read(HANDLER).body("steps.key", equalTo(List.of("a", "secret")));
        run.read(run.client()).body("steps.key", equalTo(List.of("a")));
        run.get(run.client(), "/steps/secret/evidence").statusCode(404);
        run.act(run.client(), "steps/secret/waiver", LEFT_OUT).statusCode(404);
        assertThat(run.history(HANDLER)).containsExactly("started", "internal.step-completed");
        assertThat(run.history(run.client())).containsExactly("started");
        run.signed().get(run.client(), "/forecast").body("steps.keySet()", equalTo(Set.of("a")));
    }

    @Test
    void stepsAreOnlyThoseForThisClient() {
        var forShops = with(step("shop", "FIRM"), "when", Map.of("services", List.of("shop")));
        var template = Run.template(step("a", "FIRM"), forShops, step("b", "FIRM", "shop"));

        Run.of(template).read(HANDLER).body("steps.key", equalTo(List.of("a", "b")));
        Run.started(Map.of("template", template, "services", List.of("shop")))
                .read(HANDLER)
                .body("steps.key", equalTo(List.of("a", "shop", "b")));
    }

    @Test
    void keepsItsVersionUntilItIsMovedToANewerOneWithTheDifferenceShown() {
        var template = Run.template(step("a", "FIRM"), step("b", "FIRM"), step("c", "CLIENT"));
        var run = Run.of(template).signed().completes(HANDLER, "a").completes(HANDLER, "b");
        run.act(HANDLER, "template-change", Map.of("templateVersion", 2)).statusCode(409);
        Run.nextVersion(template, 2, step("a", "FIRM"), step("d", "CLIENT", "a"));
        run.read(HANDLER).body("templateVersion", equalTo(1)).body("steps.key", equalTo(List.of("a", "b", "c")));
        run.get(HANDLER, "/template-difference?version=2")
                .statusCode(200)
                .body("steps.added.key", equalTo(List.of("d")))
                .body("steps.removed.key", equalTo(List.of("b", "c")));
        MovableClock.CLOCK.advance(Duration.ofDays(30));

        run.does(HANDLER, "template-change", Map.of("templateVersion", 2));

        // what was done stays on record; what is added gets its time
        run.read(HANDLER)
                .body("templateVersion", equalTo(2))
                .body("steps.key.toSet()", equalTo(Set.of("a", "b", "d")))
                .body("steps.find { it.key == 'a' }.status", equalTo("DONE"))
                .body("steps.find { it.key == 'd' }.accountable", equalTo("Josh Hudgins"))
                .body("steps.find { it.key == 'd' }.overdue", equalTo(false));
        assertThat(run.history(run.client())).endsWith("version-changed");
    }

    @Test
    void aNewMandatoryStepTakesReadinessBack() {
        var template = Run.template(step("a", "FIRM"));
        var run = Run.of(template).signed().ready();
        Run.nextVersion(template, 2, step("a", "FIRM"), step("b", "FIRM"));

        run.does(HANDLER, "template-change", Map.of("templateVersion", 2));

        run.read(HANDLER).body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void refusesTemplatesThatAreNotPublished() {
        var run = Run.of(Run.template(step("a", "FIRM")));
        asRole("handler")
                .body(Map.of("accountId", run.account(), "template", "nothing-here"))
                .post("/api/v1/onboardings")
                .then()
                .statusCode(409);
        run.does(HANDLER, "abandonment", NOT_YET);
        asRole("handler")
                .body(Map.of("accountId", run.account(), "template", "nothing-here"))
                .post("/api/v1/onboardings")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("template"));
    }

    @Test
    void forecastsGoLiveAsStepsSlip() {
        var run = Run.of(Run.template(step("a", "FIRM"), step("b", "CLIENT", "a"), step("c", "FIRM")));
        run.get(HANDLER, "/forecast")
                .statusCode(200)
                .body("liveAt", nullValue())
                .body("criticalPath", empty());
        run.signed();
        Instant planned = Instant.parse(run.value("plannedLiveAt"));
        run.get(run.client(), "/forecast")
                .body("liveAt", equalTo(planned.toString()))
                .body("criticalPath", equalTo(List.of("a", "b")));

        MovableClock.CLOCK.advance(Duration.ofDays(10));

        String slipped = run.get(run.client(), "/forecast").extract().path("liveAt");
        assertThat(Instant.parse(slipped)).isAfter(planned.plus(Duration.ofDays(6)));
        run.get(HANDLER, "/forecast").body("plannedLiveAt", equalTo(planned.toString()));
        run.completes(HANDLER, "a").completes(run.client(), "b");
        run.get(HANDLER, "/forecast").body("criticalPath", equalTo(List.of("c")));
    }
}
