package org.evenkeel.onboarding.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.evenkeel.onboarding.template.Checklists.step;
import static org.evenkeel.onboarding.template.Checklists.stepFor;

import java.util.List;
import java.util.Set;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.onboarding.template.Step.Approval;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private static void refuses(Checklist checklist, String field, String rule) {
        assertThatThrownBy(checklist::check).isInstanceOfSatisfying(InvalidRequest.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.rule()).contains(rule);
        });
    }

    @Test
    void refusesACircleAndNamesIt() {
        refuses(
                Checklists.of(step("a", "b"), step("b", "c"), step("c", "a")),
                "phases[0].steps[0].dependsOn",
                "a → b → c → a");
    }

    @Test
    void refusesTwoStepsOfOneKeyAlsoInTwoPhases() {
        refuses(
                new Checklist(
                        "Twice",
                        List.of(new Phase("One", List.of(step("a"))), new Phase("Two", List.of(step("b"), step("a")))),
                        null),
                "phases[1].steps[1].key",
                "another step");
    }

    @Test
    void refusesToWaitForAStepThatIsNotThere() {
        refuses(Checklists.of(step("a", "z")), "phases[0].steps[0].dependsOn", "there is no z");
    }

    @Test
    void refusesALimitThatIsNone() {
        refuses(
                Checklists.of(with("two days", null, false, Side.FIRM, false)),
                "phases[0].steps[0].due",
                "must look like");
        refuses(
                Checklists.of(with("business:P1D", new Approval(Side.CLIENT, "soon"), false, Side.FIRM, false)),
                "phases[0].steps[0].approval.due",
                "must look like");
        refuses(
                new Checklist(
                        "Outcome",
                        List.of(new Phase("One", List.of(step("a")))),
                        List.of(new ExpectedOutcome("first-order", "First order", "a week"))),
                "outcomes[0].within",
                "must look like");
    }

    @Test
    void hidesNothingFromTheClientThatConcernsIt() {
        var rule = "must not hide";
        var field = "phases[0].steps[0].internal";
        refuses(Checklists.of(with("business:P1D", null, true, Side.CLIENT, false)), field, rule);
        refuses(Checklists.of(with("business:P1D", null, true, Side.FIRM, true)), field, rule);
        refuses(
                Checklists.of(with("business:P1D", new Approval(Side.CLIENT, "business:P1D"), true, Side.FIRM, false)),
                field,
                rule);
        Checklists.of(with("business:P1D", new Approval(Side.FIRM, "business:P1D"), true, Side.FIRM, false))
                .check();
        refuses(
                Checklists.of(with("business:P1D", null, true, Side.FIRM, false), step("b", "a")),
                "phases[0].steps[1].dependsOn",
                "internal a");
    }

    private static Step with(String due, Approval approval, boolean internal, Side side, boolean mandatory) {
        return new Step("a", "A", null, side, due, null, mandatory, false, approval, null, internal, null);
    }

    @Test
    void leavesOutWhatIsForOtherClients() {
        var checklist = Checklists.of(step("a"), stepFor("shop", "b", "a"), step("c", "b"));

        assertThat(checklist.appliedTo(new ClientProfile(null, Set.of("shop"))).steps())
                .extracting(Step::key)
                .containsExactly("a", "b", "c");
        assertThat(checklist.appliedTo(new ClientProfile(null, Set.of())).steps())
                .extracting(Step::key, Step::dependsOn)
                .containsExactly(tuple("a", List.of()), tuple("c", List.of("a")));
    }

    @Test
    void aConditionAsksForSegmentAndService() {
        var condition = new Condition(List.of("enterprise"), List.of("shop", "ads"));

        assertThat(condition.holdsFor(new ClientProfile("enterprise", Set.of("ads"))))
                .isTrue();
        assertThat(condition.holdsFor(new ClientProfile("enterprise", Set.of("mail"))))
                .isFalse();
        assertThat(condition.holdsFor(new ClientProfile("small", Set.of("ads"))))
                .isFalse();
        assertThat(condition.holdsFor(new ClientProfile(null, Set.of("ads")))).isFalse();
        assertThat(new Condition(null, null).holdsFor(new ClientProfile(null, Set.of())))
                .isTrue();
    }

    @Test
    void theShippedTemplateHoldsTheStepThatWasMissedAndLooksForTheFirstOrder() {
        var hudgins = ShippedTemplates.shipped(TemplateKey.HUDGINS);

        hudgins.check();
        assertThat(hudgins.steps())
                .filteredOn(step -> step.key().equals("marketing-moved"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.side()).isEqualTo(Side.CLIENT);
                    assertThat(step.mandatory()).isTrue();
                });
        assertThat(hudgins.outcomes())
                .extracting(ExpectedOutcome::key, ExpectedOutcome::within)
                .contains(tuple("first-order", "calendar:P7D"));
    }

    @Test
    void comparesStepByStepAndFieldByField() {
        var earlier = Checklists.of(step("a"), step("b", "a"), step("c"));
        var later = Checklists.of(step("a"), stepFor("shop", "b", "a"), step("d"));

        var steps = Comparison.between(earlier, later).steps();

        assertThat(steps.added()).extracting(Comparison.Item::key).containsExactly("d");
        assertThat(steps.removed()).extracting(Comparison.Item::key).containsExactly("c");
        assertThat(steps.changed()).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo("b");
            assertThat(change.fields())
                    .containsExactlyInAnyOrder(
                            new Comparison.FieldChange("mandatory", "true", "false"),
                            new Comparison.FieldChange("when", null, "segments [], services [shop]"));
        });
        assertThat(Comparison.between(later, later).steps().isNone()).isTrue();
    }
}
