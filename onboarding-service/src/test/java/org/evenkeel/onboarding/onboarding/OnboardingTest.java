package org.evenkeel.onboarding.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.kit.problem.Slug;
import org.evenkeel.onboarding.template.Side;
import org.evenkeel.onboarding.template.Step;
import org.evenkeel.onboarding.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OnboardingTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final StepCompletion DONE = new StepCompletion(NOON, "s-1", "Josh", "as agreed");

    private final Onboarding onboarding = new Onboarding(Ids.next(), Ids.next(), Template.HUDGINS, NOON, "s-1", "Josh");

    static Stream<Arguments> everyStepAndParty() {
        return Template.HUDGINS.steps().stream()
                .flatMap(step -> Stream.of(Party.values()).map(party -> Arguments.of(step, party)));
    }

    @ParameterizedTest
    @MethodSource("everyStepAndParty")
    void aStepIsTickedAndReopenedByItsOwnSideOrAnOwner(Step step, Party party) {
        boolean own = party == Party.OWNER || party.name().equals(step.side().name());
        if (own) {
            assertThat(onboarding.complete(step, party, DONE)).isTrue();
            assertThat(onboarding.completion(step)).contains(DONE);
            assertThat(onboarding.reopen(step, party)).isTrue();
            assertThat(onboarding.completion(step)).isEmpty();
        } else {
            assertThatThrownBy(() -> onboarding.complete(step, party, DONE))
                    .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.slug())
                            .isEqualTo(Slug.FORBIDDEN));
            assertThat(onboarding.completion(step)).isEmpty();
            onboarding.complete(step, Party.OWNER, DONE);
            assertThatThrownBy(() -> onboarding.reopen(step, party)).isInstanceOf(StepRefused.class);
            assertThat(onboarding.completion(step)).contains(DONE);
        }
    }

    @Test
    void aDoneStepStaysAsItWasTickedFirst() {
        var step = onboarding.step("test-order");
        onboarding.complete(step, Party.FIRM, DONE);

        boolean changed =
                onboarding.complete(step, Party.OWNER, new StepCompletion(NOON.plusSeconds(60), "s-2", "Ann", null));

        assertThat(changed).isFalse();
        assertThat(onboarding.completion(step)).contains(DONE);
    }

    @Test
    void reopeningAnOpenStepChangesNothing() {
        assertThat(onboarding.reopen(onboarding.step("test-order"), Party.FIRM)).isFalse();
    }

    @Test
    void knowsTheStepsOfItsTemplateOnly() {
        assertThatThrownBy(() -> onboarding.step("dance")).isInstanceOf(NotFound.class);
    }

    @Test
    void theHudginsTemplateHoldsTheStepThatWasMissed() {
        assertThat(Template.HUDGINS.step("marketing-moved")).hasValueSatisfying(step -> {
            assertThat(step.side()).isEqualTo(Side.CLIENT);
            assertThat(step.mandatory()).isTrue();
        });
        assertThat(Template.HUDGINS.steps())
                .extracting(Step::key)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }
}
