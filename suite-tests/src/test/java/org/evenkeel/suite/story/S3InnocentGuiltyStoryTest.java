package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.story.StoryCase.finding;
import static org.evenkeel.suite.story.StoryCase.person;
import static org.evenkeel.suite.story.StoryCase.share;

import java.util.List;
import java.util.Map;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When the innocent is guilty: a senior talks at once, and the note asks what should have been done differently. */
@ExtendWith(StorySuite.class)
class S3InnocentGuiltyStoryTest {

    @Test
    void aNoteThatOnlyBlamesTheClientIsNotEnough(RunningSuite suite) {
        var complaint = StoryCase.filed(
                suite,
                "client",
                Map.of(
                        "matter",
                        "The seminar began an hour late",
                        "namedPeople",
                        List.of(person(suite, "employee", "Daria Kovaleva"))));
        complaint.acknowledged();
        complaint.isRefused("handler", "talks", talk(suite), "");
        complaint.does("senior", "talks", talk(suite));
        assertThat(complaint.history("client")).contains("talk-held");
        assertThat(complaint.seenBy("senior", "/talks").toString()).contains("nobody called him");
        assertThat(complaint.seenBy("auditor").toString()).doesNotContain("nobody called him");

        complaint.inHearing();
        complaint.does("handler", "invitations", Map.of("place", 0, "deadline", complaint.inDays(3)));
        complaint.states("client", "CLIENT", "Nobody told us anything.");
        complaint.isRefused(
                "employee",
                "statements",
                Map.of(
                        "participantId",
                        complaint.participant("FIRM"),
                        "statement",
                        "The client is to blame: he never reads his mail."),
                "lesson");
        complaint.does(
                "employee",
                "statements",
                Map.of(
                        "participantId", complaint.participant("FIRM"),
                        "statement", "The client is to blame: he never reads his mail.",
                        "lesson", "I could have called him."));
        complaint.does("handler", "hearing-conclusion");

        var blame = List.of(share("CLIENT_ERROR", 30), share("CLIENT_EXPECTATION", 70));
        complaint.isRefused(
                "handler", "findings", Map.of("verdict", "PARTLY_UPHELD", "reason", "Both", "shares", blame), "lesson");
        complaint.does("handler", "findings", finding("PARTLY_UPHELD", "We call when a date moves", blame));
        assertThat(complaint.seenBy("client", "/findings").toString()).contains("We call when a date moves");
    }

    private static Map<String, Object> talk(RunningSuite suite) {
        return Map.of(
                "heldAt", suite.now().toString(),
                "spokenWith", "Josh Hudgins",
                "notes", "He waited for an hour and nobody called him");
    }
}
