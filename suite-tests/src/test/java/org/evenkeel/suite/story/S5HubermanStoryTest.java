package org.evenkeel.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.suite.RunningSuite.eventually;
import static org.evenkeel.suite.story.Proceeding.created;
import static org.evenkeel.suite.story.StoryCase.finding;
import static org.evenkeel.suite.story.StoryCase.money;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Erik Huberman, Hawke Media: a discount went to the wrong people, the client stopped paying, and an angry answer went out. */
@ExtendWith(StorySuite.class)
class S5HubermanStoryTest {

    @Test
    void theAngryAnswerIsRewrittenAndTheCostIsSplit(RunningSuite suite) throws Exception {
        var process = created(
                        suite,
                        "owner",
                        "/api/v1/catalogue-entries",
                        Map.of(
                                "kind",
                                "PROCESS",
                                "name",
                                "Mailing " + UUID.randomUUID(),
                                "actors",
                                List.of("campaign desk")))
                .replace("/api/v1/catalogue-entries/", "");
        var complaint = StoryCase.filed(
                        suite,
                        "client",
                        Map.of("matter", "The discount went to everyone", "wish", "That you pay for it"))
                .acknowledged();
        complaint.does(
                "client",
                "disputed-invoices",
                Map.of(
                        "invoiceNumber",
                        "2026-117",
                        "amount",
                        Map.of("amount", 9_000, "currency", "EUR"),
                        "disputedAmount",
                        9_000));

        complaint.does("handler", "messages", Map.of("subject", "Your invoice", "body", "It is YOUR FAULT alone!!!"));
        var held = complaint.seenBy("handler", "/messages").path("items").get(0);
        assertThat(held.path("status").asString("")).isEqualTo("HELD");
        var message = "messages/" + held.path("id").asString("");
        complaint.isRefused("handler", message + "/release", Map.of(), "second pair of eyes");
        var calm = "A list was wrong, and we are sorry. We will come with an offer.";
        complaint.does("handler", message + "/wordings", Map.of("subject", "Your invoice", "body", calm));
        complaint.does("senior", message + "/release");
        suite.standStillFor(Duration.ofHours(13));
        eventually(Duration.ofMinutes(1), suite::mail, mail -> mail.contains("come with an offer"));
        assertThat(suite.mail()).doesNotContain("YOUR FAULT");
        assertThat(complaint.seenBy("client", "/messages").toString()).contains("come with an offer");

        complaint.inHearing();
        complaint.states("client", "CLIENT", "We sold below cost for a week.");
        complaint.does("handler", "hearing-conclusion");
        complaint.does(
                "handler",
                "findings",
                finding(
                        "UPHELD",
                        "The client sees the list before anything is sent",
                        List.of(Map.of("cause", "PROCESS", "percent", 100, "catalogueEntryId", process))));
        complaint.does(
                "handler",
                "resolutions",
                StoryCase.resolution(
                        "We bear two thirds of the loss.",
                        List.of(money("REFUND", 6_000, "FIRM"), money("REFUND", 3_000, "CLIENT"))));
        assertThat(complaint.seenBy("client", "/resolutions").path("items")).isEmpty();
        complaint.isRefused("handler", "closure", Map.of("reason", "Done"), "approved");
        complaint.does("senior", "approval");
        var invoice =
                complaint.seenBy("handler", "/disputed-invoices").path("items").get(0);
        complaint.does(
                "handler",
                "disputed-invoices/" + invoice.path("id").asString("") + "/settlement",
                Map.of("settlement", "REDUCED", "owedAmount", 3_000));
        complaint.does("handler", "closure", Map.of("reason", "Both signed"));
        assertThat(complaint.seenBy("client", "/resolutions").toString()).contains("two thirds");
    }
}
