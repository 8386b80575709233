package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.RunningSuite.HUDGINS;
import static org.evenkeel.suite.story.Proceeding.key;
import static org.evenkeel.suite.story.StoryCase.finding;
import static org.evenkeel.suite.story.StoryCase.share;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.launcher.Api;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** TARP: most dissatisfaction is built into products, processes and messages that were delivered as designed. */
@ExtendWith(StorySuite.class)
class S2TarpStoryTest {

    private static final Map<String, Object> PROVIDER =
            Map.of("cause", "THIRD_PARTY", "percent", 70, "explanation", "The payment provider says no");

    @Test
    void aMessageThatPromisesTooMuchIsCorrectedAndComplaintsOfItsKindFall(RunningSuite suite) throws Exception {
        var message = created(suite.as("owner")
                .post(
                        "/api/v1/catalogue-entries",
                        Map.of(
                                "kind",
                                "MARKETING_MESSAGE",
                                "name",
                                "Live in a week " + UUID.randomUUID(),
                                "actors",
                                List.of("marketing")),
                        key()));
        String finding = "";
        for (int i = 0; i < 12; i++) {
            finding = foundToComeFrom(suite, message);
        }
        var action = created(suite.as("handler")
                .post(
                        "/api/v1/corrective-actions",
                        Map.of(
                                "catalogueEntryId",
                                message,
                                "findingIds",
                                List.of(finding),
                                "change",
                                "It says: live in a week once your data is here",
                                "owner",
                                "Marjorie Adams",
                                "dueAt",
                                suite.now().plus(Duration.ofDays(5)).toString(),
                                "windowDays",
                                30),
                        key()));
        act(suite, action, "beginning", Map.of());
        act(suite, action, "completion", Map.of("note", "The new text is on the page"));
        var early = suite.as("handler").post(path(action, "effect-check"), Map.of(), key());
        assertThat(early.status()).isEqualTo(409);

        suite.standStillFor(Duration.ofDays(31));

        var checked = act(suite, action, "effect-check", Map.of());
        assertThat(checked.body().path("status").asString("")).isEqualTo("CHECKED");
        assertThat(checked.body().toString()).contains("\"before\":12").contains("\"after\":0");
    }

    @Test
    void aThirdPartysNoIsNobodysFaultHere(RunningSuite suite) {
        var complaint = StoryCase.filed(suite, "client", Map.of("matter", "The payment provider closed our account"))
                .acknowledged()
                .inHearing();
        complaint.states("client", "CLIENT", "You said it would be open on Monday.");
        complaint.does("handler", "hearing-conclusion");
        complaint.isRefused(
                "handler",
                "findings",
                finding("UPHELD", "Ask first", List.of(PROVIDER, share("CLIENT_EXPECTATION", 20))),
                "100");
        complaint.does(
                "handler",
                "findings",
                finding(
                        "PARTLY_UPHELD",
                        "Promise no day that a third party decides",
                        List.of(PROVIDER, share("CLIENT_EXPECTATION", 30))));
        assertThat(complaint.seenBy("client", "/findings").toString()).contains("THIRD_PARTY");
    }

    private static String foundToComeFrom(RunningSuite suite, String message) {
        var complaint = StoryCase.filed(
                        suite,
                        "handler",
                        Map.of("accountId", HUDGINS, "matter", "Live in a week, they said; it took a month"))
                .acknowledged()
                .inHearing();
        complaint.states("client", "CLIENT", "It says so on your page.");
        complaint.does("handler", "hearing-conclusion");
        complaint.does(
                "handler",
                "findings",
                finding(
                        "UPHELD",
                        "Say what has to be there first",
                        List.of(Map.of("cause", "MARKETING_MESSAGE", "percent", 100, "catalogueEntryId", message))));
        var findings = complaint.seenBy("handler", "/findings").path("items");
        return findings.get(findings.size() - 1).path("id").asString("");
    }

    private static String created(Api.Answer answer) {
        assertThat(answer.status()).as(answer.problem()).isEqualTo(201);
        return answer.body().path("id").asString("");
    }

    private static String path(String action, String act) {
        return "/api/v1/corrective-actions/" + action + "/" + act;
    }

    private static Api.Answer act(RunningSuite suite, String action, String act, Map<String, ?> body) {
        var answer = suite.as("handler").post(path(action, act), body, key());
        assertThat(answer.status()).as(act + ": " + answer.body()).isEqualTo(200);
        return answer;
    }
}
