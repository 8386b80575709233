package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.story.StoryCase.finding;
import static org.evenkeel.suite.story.StoryCase.share;

import java.util.List;
import java.util.Map;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The frame of the five disasters: a senior calms beside the team, and some conflicts allow no compromise. */
@ExtendWith(StorySuite.class)
class S9NoCompromiseStoryTest {

    @Test
    void aSeniorJoinsBesideTheHandlerAndTheHonestAnswerIsNo(RunningSuite suite) {
        var complaint = StoryCase.filed(
                        suite,
                        "client2",
                        Map.of("matter", "You end the print service", "wish", "That it goes on as it was"))
                .acknowledged();
        var handler = complaint.seenBy("auditor").path("handler").toString();
        complaint.does("client2", "escalation", Map.of("reason", "We want to hear it from somebody above"));
        complaint.does("senior", "participation");
        assertThat(complaint.seenBy("auditor").path("handler").toString())
                .as("the handler keeps the case")
                .isEqualTo(handler);

        complaint.inHearing();
        complaint.states("client2", "CLIENT", "We built our year on it.");
        complaint.does("handler", "hearing-conclusion");
        complaint.does(
                "handler",
                "findings",
                finding(
                        "PARTLY_UPHELD",
                        "Announce an ending a year before",
                        List.of(share("CLIENT_EXPECTATION", 100))));
        complaint.isRefused(
                "handler", "resolutions", Map.of("redresses", List.of(Map.of("kind", "NONE_POSSIBLE"))), "explanation");
        complaint.does(
                "handler",
                "resolutions",
                Map.of(
                        "explanation",
                        "The service loses money with every page. It ends, and nothing will change that.",
                        "redresses",
                        List.of(Map.of("kind", "NONE_POSSIBLE"))));
        complaint.does("handler", "closure", Map.of("reason", "The honest letter is out"));

        assertThat(complaint.seenBy("client2", "/resolutions").toString())
                .contains("NONE_POSSIBLE")
                .contains("nothing will change that");
        assertThat(complaint.history("client2")).contains("escalated", "senior-joined", "closed");
    }
}
