package org.evenkeel.onboarding.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.onboarding.Api.eventsOf;
import static org.evenkeel.onboarding.Run.EMPLOYEE;
import static org.evenkeel.onboarding.Run.HANDLER;
import static org.evenkeel.onboarding.Run.OWNER;
import static org.evenkeel.onboarding.Run.SENIOR;
import static org.evenkeel.onboarding.Run.step;
import static org.evenkeel.onboarding.Run.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.onboarding.Replicas;
import org.evenkeel.onboarding.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each side may raise a red flag at the other (S8). */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
class RedFlagTest {

    private static final Map<String, String> TERMS =
            Map.of("answerWithin", "calendar:P2D", "firmGroup", "Delivery", "clientGroup", "Shop team");

    private static final Map<String, String> LATE = Map.of("reason", "The texts are eight days late");

    @Inject
    Replicas replicas;

    @Inject
    OverdueSteps overdueSteps;

    @Inject
    UnansweredFlags unansweredFlags;

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static Run signed() {
        return Run.of(Run.template(
                        with(step("a", "FIRM"), "approval", Map.of("by", "CLIENT", "due", "calendar:P1D")),
                        step("b", "CLIENT")))
                .signed();
    }

    @Test
    void nobodyIsFlaggedBeforeBothLeadersAgreed() {
        var run = signed().does(HANDLER, "flag-agreement", TERMS);
        run.act(run.client(), "flags", LATE).statusCode(409).body("detail", containsString("Both leaders"));
        run.act(EMPLOYEE, "flag-agreement/acceptance").statusCode(403);
        run.act(HANDLER, "flag-agreement/acceptance").statusCode(403);
        run.does(SENIOR, "flag-agreement/acceptance");
        run.act(OWNER, "flag-agreement/acceptance").statusCode(409);
        run.act(HANDLER, "flags", LATE).statusCode(409);

        run.does(run.client(), "flag-agreement/acceptance");

        run.get(run.client(), "/flags")
                .body("agreement.holds", equalTo(true))
                .body("agreement.firmLeader", equalTo("The senior"))
                .body("agreement.clientLeader", equalTo("The client"));
        run.act(HANDLER, "flag-agreement", TERMS).statusCode(409);
        run.does(HANDLER, "flags", LATE);
    }

    @Test
    void otherTermsNeedBothLeadersAnew() {
        var run = signed().does(HANDLER, "flag-agreement", TERMS);
        run.does(run.client(), "flag-agreement/acceptance");

        run.does(HANDLER, "flag-agreement", TERMS);

        run.get(HANDLER, "/flags").body("agreement.clientLeader", nullValue());
        run.act(HANDLER, "flag-agreement", Map.of("answerWithin", "soon", "firmGroup", "x", "clientGroup", "y"))
                .statusCode(400)
                .body("violations[0].field", equalTo("answerWithin"));
    }

    @Test
    void eitherSideFlagsTheOtherAsAGroupAndThatSideAnswers() {
        var run = signed().flagsAgreed();
        run.does(EMPLOYEE, "flags", Map.of("reason", "The texts are eight days late", "step", "b"));
        run.does(run.client(), "flags", Map.of("reason", "Nobody called since Monday"));

        run.get(run.client(), "/flags")
                .body("items.side", equalTo(List.of("CLIENT", "FIRM")))
                .body("items.addressee", equalTo(List.of("Shop team", "Delivery")))
                .body("items.owner", equalTo(List.of("Josh Hudgins", "The handler")))
                .body("items.about", equalTo(Arrays.asList("b", null)))
                .body("items[0].deadline", notNullValue());
        var atClient = flag(run, 0);
        var answer = Map.of("answer", "Approved today");
        run.act(EMPLOYEE, "flags/" + atClient + "/answer", answer).statusCode(403);

        run.does(run.client(), "flags/" + atClient + "/answer", answer);

        run.get(HANDLER, "/flags")
                .body("items[0].answer", equalTo("Approved today"))
                .body("items[0].answeredBy", equalTo("The client"));
        run.act(run.client(), "flags/" + atClient + "/answer", answer).statusCode(409);
        run.act(HANDLER, "flags", Map.of("reason", "x", "step", "nothing")).statusCode(404);
    }

    private static String flag(Run run, int place) {
        return run.get(HANDLER, "/flags").extract().path("items[" + place + "].id");
    }

    @Test
    void anOverdueStepIsFlaggedOnceThroughDowntimeAndByManyReplicas() throws Exception {
        var run = signed().flagsAgreed();
        replicas.sweep(overdueSteps);
        run.get(HANDLER, "/flags").body("items", empty());
        MovableClock.CLOCK.advance(Duration.ofDays(60));

        replicas.sweep(overdueSteps);
        replicas.sweep(overdueSteps);

        run.get(HANDLER, "/flags")
                .body("items.about.sort()", equalTo(List.of("a", "b")))
                .body("items.cause", equalTo(List.of("OVERDUE_STEP", "OVERDUE_STEP")))
                .body("items.find { it.about == 'b' }.side", equalTo("CLIENT"))
                .body("items.raisedBy", equalTo(List.of("Evenkeel", "Evenkeel")));
        assertThat(Collections.frequency(run.history(run.client()), "step-overdue"))
                .isEqualTo(2);
        assertThat(Collections.frequency(run.history(run.client()), "flag-raised"))
                .isEqualTo(2);
    }

    @Test
    void anOverdueApprovalIsFlaggedAtTheSideThatOwesIt() throws Exception {
        var run = signed().flagsAgreed().completes(HANDLER, "a").completes(OWNER, "b");
        MovableClock.CLOCK.advance(Duration.ofDays(3));

        replicas.sweep(overdueSteps);

        run.get(HANDLER, "/flags")
                .body("items.cause", equalTo(List.of("OVERDUE_APPROVAL")))
                .body("items[0].side", equalTo("CLIENT"))
                .body("items[0].about", equalTo("a"));
        run.does(run.client(), "steps/a/approval");
        assertThat(eventsOf(run.account()))
                .filteredOn("type", "org.evenkeel.onboarding.step-approved")
                .singleElement()
                .satisfies(event -> assertThat(event).extracting("data").hasFieldOrPropertyWithValue("late", true));
    }

    @Test
    void withoutAnAgreementItIsOnRecordAndFlaggedOnceTheFlagsAreAgreed() throws Exception {
        var run = signed().completes(OWNER, "b");
        MovableClock.CLOCK.advance(Duration.ofDays(3));
        replicas.sweep(overdueSteps);
        run.get(HANDLER, "/flags").body("items", empty());
        assertThat(run.history(HANDLER)).contains("step-overdue");

        run.flagsAgreed();
        replicas.sweep(overdueSteps);

        run.get(HANDLER, "/flags").body("items.about", equalTo(List.of("a")));
        assertThat(Collections.frequency(run.history(HANDLER), "step-overdue")).isEqualTo(1);
    }

    @Test
    void aStepThatIsOpenAgainAndLateAgainIsFlaggedAgain() throws Exception {
        var run = signed().flagsAgreed().completes(OWNER, "b");
        MovableClock.CLOCK.advance(Duration.ofDays(3));
        replicas.sweep(overdueSteps);
        run.completes(HANDLER, "a")
                .does(run.client(), "steps/a/approval-refusal", Map.of("reason", "The logo is wrong"));

        replicas.sweep(overdueSteps);

        run.get(HANDLER, "/flags").body("items.about", equalTo(List.of("a", "a")));
    }

    @Test
    void aFlagThatNobodyAnswersGoesToBothLeadersOnce() throws Exception {
        var run = signed().flagsAgreed().does(HANDLER, "flags", LATE);
        replicas.sweep(unansweredFlags);
        run.get(HANDLER, "/flags").body("items[0].escalatedAt", nullValue());
        MovableClock.CLOCK.advance(Duration.ofDays(30));

        replicas.sweep(unansweredFlags);
        replicas.sweep(unansweredFlags);

        run.get(HANDLER, "/flags").body("items[0].escalatedAt", notNullValue());
        assertThat(eventsOf(run.account()))
                .filteredOn("type", "org.evenkeel.onboarding.flag-escalated")
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .extracting("data")
                        .hasFieldOrPropertyWithValue("leaders", List.of("The senior", "The client")));
        run.does(run.client(), "flags/" + flag(run, 0) + "/answer", Map.of("answer", "Sorry"));
    }

    @Test
    void anAnsweredFlagStaysWhereItIs() throws Exception {
        var run = signed().flagsAgreed().does(HANDLER, "flags", LATE);
        run.does(run.client(), "flags/" + flag(run, 0) + "/answer", Map.of("answer", "Approved today"));
        MovableClock.CLOCK.advance(Duration.ofDays(30));

        replicas.sweep(unansweredFlags);

        run.get(HANDLER, "/flags").body("items[0].escalatedAt", nullValue());
    }

    @Test
    void whatIsInternalIsNeverFlaggedBeforeTheClient() throws Exception {
        var internal = with(with(step("secret", "FIRM"), "mandatory", false), "internal", true);
        var run = Run.of(Run.template(step("a", "FIRM"), internal))
                .signed()
                .flagsAgreed()
                .completes(HANDLER, "a");
        MovableClock.CLOCK.advance(Duration.ofDays(30));

        replicas.sweep(overdueSteps);

        run.get(HANDLER, "/flags").body("items", empty());
        assertThat(run.history(HANDLER)).endsWith("internal.step-overdue");
        assertThat(run.history(run.client())).noneMatch(type -> type.contains("overdue"));
    }

    @Test
    void anOnboardingThatWasGivenUpIsLeftInPeace() throws Exception {
        var run = signed().flagsAgreed().does(HANDLER, "flags", LATE).does(HANDLER, "abandonment", LATE);
        var before = run.history(HANDLER);
        MovableClock.CLOCK.advance(Duration.ofDays(30));

        replicas.sweep(overdueSteps);
        replicas.sweep(unansweredFlags);

        assertThat(run.history(HANDLER)).isEqualTo(before);
        run.get(HANDLER, "/flags").body("items", hasSize(1));
    }
}
