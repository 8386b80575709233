package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.RunningSuite.HUDGINS;

import java.time.Duration;
import java.util.Map;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Krister Ungerboeck: the client kept putting us at the bottom of its list, until both leaders agreed on red flags. */
@ExtendWith(StorySuite.class)
class S8UngerboeckStoryTest {

    private static final Map<String, String> SLIPPED =
            Map.of("reason", "We have waited for you for eight days", "step", "marketing-moved");

    @Test
    void eitherSideFlagsTheOtherAndWhatIsOverdueFlagsItself(RunningSuite suite) throws Exception {
        var onboarding = StoryOnboarding.running(suite, HUDGINS);
        onboarding.isRefused("employee", "flags", SLIPPED, "Both leaders");
        onboarding.does(
                "handler",
                "flag-agreement",
                Map.of("answerWithin", "calendar:P2D", "firmGroup", "Delivery", "clientGroup", "Shop team"));
        onboarding.does("senior", "flag-agreement/acceptance");
        onboarding.isRefused("employee", "flags", SLIPPED, "Both leaders");
        onboarding.does("client", "flag-agreement/acceptance");

        onboarding.does("employee", "flags", SLIPPED);
        onboarding.does("client", "flags", Map.of("reason", "Nobody has called since Monday"));
        assertThat(flag(onboarding, SLIPPED.get("reason")).path("addressee").asString(""))
                .isEqualTo("Shop team");
        var atFirm = flag(onboarding, "Nobody has called since Monday");
        assertThat(atFirm.path("addressee").asString("")).isEqualTo("Delivery");
        var atUs = "flags/" + atFirm.path("id").asString("") + "/answer";
        onboarding.isRefused("client", atUs, Map.of("answer", "Never mind"), "");
        onboarding.does("handler", atUs, Map.of("answer", "We call every Monday from now on"));

        suite.standStillFor(Duration.ofDays(30));

        RunningSuite.eventually(
                Duration.ofMinutes(2),
                () -> onboarding.seenBy("client", "/flags").toString(),
                told -> told.contains("OVERDUE_STEP"));
        assertThat(onboarding.history("client")).contains("step-overdue", "flag-escalated");
        onboarding.does("client", "steps/marketing-moved/completion");
        onboarding.does("handler", "readiness");
        assertThat(onboarding.status()).isEqualTo("READY");
    }

    private static JsonNode flag(StoryOnboarding onboarding, String reason) {
        for (var flag : onboarding.seenBy("client", "/flags").path("items")) {
            if (flag.path("reason").asString("").equals(reason)) {
                return flag;
            }
        }
        throw new AssertionError("Nobody flagged: " + reason);
    }
}
