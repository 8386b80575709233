package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.RunningSuite.CLERVI;

import java.util.Map;
import java.util.Set;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Josh Hudgins, Global Ecom Partners: one step was missed, and a month went by without a sale. */
@ExtendWith(StorySuite.class)
class S7HudginsStoryTest {

    @Test
    void theForgottenStepHoldsGoLiveUpUntilBothSidesSignForWhatFollows(RunningSuite suite) {
        var onboarding = StoryOnboarding.started(suite, CLERVI, "Matúš Červenka");
        var say = onboarding.keyStakeholder("Matúš Červenka", "CEO", true);
        onboarding.does("handler", say, Map.of("heardAt", suite.now().toString(), "outcome", "SUPPORTS"));
        onboarding.does("handler", "signing");
        onboarding.completesAllBut("client2", Set.of("marketing-moved"));

        onboarding.isRefused("handler", "readiness", Map.of(), "Client's own marketing moved to the new platform");
        onboarding.isRefused(
                "handler", "steps/marketing-moved/waiver", Map.of("reason", "They are busy"), "consequence");
        onboarding.does(
                "handler",
                "steps/marketing-moved/waiver",
                Map.of("reason", "They are busy", "consequence", "Ads and newsletters lead to the old shop"));
        onboarding.isRefused("handler", "readiness", Map.of(), "Client's own marketing moved to the new platform");
        onboarding.isRefused("handler", "steps/marketing-moved/waiver-signature", Map.of(), "sign");
        onboarding.does("client2", "steps/marketing-moved/waiver-signature");
        onboarding.does("handler", "readiness");
        onboarding.does("handler", "go-live");

        assertThat(onboarding.status()).isEqualTo("LIVE");
        assertThat(onboarding.seenBy("client2").toString()).contains("Ads and newsletters lead to the old shop");
        assertThat(onboarding.statusFor("client")).isEqualTo(404);
    }
}
