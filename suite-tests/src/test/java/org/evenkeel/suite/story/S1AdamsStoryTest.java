package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.RunningSuite.HUDGINS;
import static org.evenkeel.suite.RunningSuite.eventually;
import static org.evenkeel.suite.story.Proceeding.subject;
import static org.evenkeel.suite.story.StoryCase.finding;
import static org.evenkeel.suite.story.StoryCase.resolution;
import static org.evenkeel.suite.story.StoryCase.share;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marjorie Adams, Fourlane: no client meets us to complain about one of our people without that person. */
@ExtendWith(StorySuite.class)
class S1AdamsStoryTest {

    @Test
    void nobodyJudgesHerWithoutHerAndSheIsBacked(RunningSuite suite) throws Exception {
        var complaint = StoryCase.filed(
                        suite,
                        "client",
                        Map.of(
                                "matter", "A meeting about Daria, without Daria",
                                "wish", "Another consultant",
                                "namedPeople", List.of(Map.of("name", "Daria"))))
                .acknowledged();
        complaint.isRefused("handler", "hearings", Map.of(), "Daria");
        complaint.does("handler", "named-people/0/identity", Map.of("subject", subject(suite, "employee")));

        complaint.inHearing();
        complaint.isRefused("senior", "sessions", Map.of(), "not invited");
        complaint.does("handler", "invitations", Map.of("place", 0, "deadline", complaint.inDays(3)));
        complaint.does("senior", "sessions");
        complaint.does(
                "senior",
                "session-closure",
                Map.of(
                        "minutes",
                        "Both spoke, and both heard the other",
                        "attended",
                        List.of(complaint.participant("CLIENT"), complaint.participant("FIRM"))));

        complaint.states("client", "CLIENT", "She answered rudely when we asked for a discount.");
        assertThat(complaint.seenBy("employee", "/hearings").toString()).doesNotContain("answered rudely");
        complaint.isRefused("handler", "hearing-conclusion", Map.of(), "still awaited: Daria");
        complaint.does(
                "employee",
                "statements",
                Map.of(
                        "participantId", complaint.participant("FIRM"),
                        "statement", "I said no, as the price list says.",
                        "lesson", "Send the price list before the talk"));
        assertThat(complaint.seenBy("employee", "/hearings").toString()).contains("answered rudely");
        assertThat(complaint.seenBy("client", "/hearings").toString()).contains("as the price list says");

        complaint.does("handler", "hearing-conclusion");
        complaint.isRefused(
                "handler",
                "findings",
                finding(
                        "UPHELD",
                        "Be friendlier",
                        List.of(Map.of("cause", "EMPLOYEE_ATTITUDE", "percent", 100, "place", 0))),
                "evidence");
        complaint.does(
                "handler",
                "findings",
                finding("NOT_UPHELD", "Send the price list with the offer", List.of(share("CLIENT_EXPECTATION", 100))));
        complaint.does(
                "handler",
                "resolutions",
                resolution("The price list holds for everybody.", List.of(Map.of("kind", "EXPLANATION"))));
        complaint.does("handler", "closure", Map.of("reason", "Explained"));

        assertThat(complaint.status()).isEqualTo("CLOSED");
        assertThat(complaint.statusFor("client2")).isEqualTo(404);
        assertThat(complaint.statusFor("employee2")).isEqualTo(404);
        var told = eventually(
                Duration.ofSeconds(30),
                () -> suite.as("owner")
                        .get("/api/v1/accounts/" + HUDGINS + "/facts?limit=200")
                        .body()
                        .toString(),
                facts -> facts.contains("NOT_UPHELD"));
        assertThat(told).doesNotContain("rudely");
    }
}
