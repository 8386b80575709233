package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.RunningSuite.CLERVI;
import static org.evenkeel.suite.story.Proceeding.created;
import static org.evenkeel.suite.story.Proceeding.key;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Josh Hudgins, Global Ecom Partners: one step was missed, and a month went by without a sale. */
@ExtendWith(StorySuite.class)
class S7HudginsStoryTest {

    @Test
    void theForgottenStepIsSignedForAndSilenceIsNoticedOnTheEighthDay(RunningSuite suite) throws Exception {
        var onboarding = StoryOnboarding.started(suite, CLERVI, "Matúš Červenka");
        onboarding.signed("Matúš Červenka");
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
        assertThat(onboarding.seenBy("client2").toString()).contains("Ads and newsletters lead to the old shop");
        assertThat(onboarding.statusFor("client")).isEqualTo(404);

        var account = created(suite, "owner", "/api/v1/accounts", Map.of("name", "The attentive shop"))
                .replace("/api/v1/accounts/", "");
        var attentive = StoryOnboarding.started(suite, account, "Eva Nováková");
        attentive.signed("Eva Nováková");
        attentive.completesAllBut("owner", Set.of());
        attentive.does("handler", "readiness");
        attentive.does("handler", "go-live");
        var order = Map.of(
                "accountId",
                account,
                "outcome",
                "first-order",
                "happenedAt",
                suite.now().toString());
        var reported = suite.as("partner").post("/api/v1/outcome-reports", Map.of("reports", List.of(order)), key());
        assertThat(reported.body().toString()).contains("RECORDED");
        assertThat(onboarding.seenBy("handler", "/flags").path("items")).isEmpty();

        suite.standStillFor(Duration.ofDays(9));

        RunningSuite.eventually(
                Duration.ofMinutes(2), () -> onboarding.history("client2"), told -> told.contains("flag-raised"));
        var flags = onboarding.seenBy("client2", "/flags").path("items");
        assertThat(flags).hasSize(1);
        assertThat(flags.get(0).path("cause").asString("")).isEqualTo("SILENCE");
        assertThat(flags.get(0).path("about").asString("")).isEqualTo("first-order");
        assertThat(attentive.seenBy("handler", "/flags").path("items")).isEmpty();
    }
}
