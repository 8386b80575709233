package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.story.Proceeding.created;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Caroline Santiago, Utopia Life Consulting: hired by the COO, rejected by the CTO who had not been asked. */
@ExtendWith(StorySuite.class)
class S6SantiagoStoryTest {

    @Test
    void nothingIsSignedBeforeTheCtoInterviewedHer(RunningSuite suite) {
        var account = created(
                        suite, "owner", "/api/v1/accounts", Map.of("name", "Utopia's client " + UUID.randomUUID()))
                .replace("/api/v1/accounts/", "");
        var onboarding = StoryOnboarding.started(suite, account, "The COO");
        var coo = onboarding.keyStakeholder("Olivia Grant", "COO", true);
        var cto = onboarding.keyStakeholder("Ravi Menon", "CTO", false);
        onboarding.does("handler", coo, Map.of("heardAt", suite.now().toString(), "outcome", "SUPPORTS"));

        onboarding.isRefused("handler", "signing", Map.of(), "Ravi Menon");
        assertThat(onboarding
                        .seenBy("handler", "/stakeholders")
                        .path("coverage")
                        .asString(""))
                .isEqualTo("1 of 2 key stakeholders had their say");

        onboarding.does(
                "handler",
                cto,
                Map.of(
                        "heardAt",
                        suite.now().toString(),
                        "outcome",
                        "SUPPORTS",
                        "interviewedUs",
                        true,
                        "wishes",
                        "To choose himself whom he works with"));
        onboarding.does("handler", "signing");
        assertThat(onboarding.status()).isEqualTo("IN_PROGRESS");
        assertThat(onboarding.history("auditor")).contains("signed");
    }
}
