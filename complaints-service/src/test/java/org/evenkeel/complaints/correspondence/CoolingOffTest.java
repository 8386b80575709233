package org.evenkeel.complaints.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.EMPLOYEE;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.complaints.Case.OWNER;
import static org.evenkeel.complaints.Case.SENIOR;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.complaints.Case;
import org.evenkeel.complaints.Directory;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.messages.MessageSender;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MailServer;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceApi;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S5: an answer in anger waits and is rewritten before the client ever sees it. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
@QuarkusTestResource(MailServer.class)
class CoolingOffTest {

    private static final Map<String, Object> CALM =
            Map.of("subject", "Your discount", "body", "We are sorry and split the cost.");
    private static final Map<String, Object> ANGRY =
            Map.of("subject", "Your discount", "body", "It is YOUR FAULT alone.");

    GreenMail mails;

    @Inject
    Inbox inbox;

    @Inject
    MessageSender sender;

    private Case complaint;

    @BeforeEach
    void anAcknowledgedCase() throws Exception {
        new Directory(inbox)
                .contact(HUDGINS, "client of " + HUDGINS, "Josh Hudgins", "josh@hudgins.example", "en", "UTC");
        complaint = Case.receivedFrom(CLIENT, Map.of()).acknowledged();
        sender.sendDue();
        mails.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    /** The mails about this case: those of other tests fall due as well when time passes. */
    private List<String> arrived() {
        sender.sendDue();
        String reference = complaint.read(HANDLER).extract().path("reference");
        return Arrays.stream(mails.getReceivedMessages())
                .map(CoolingOffTest::subject)
                .filter(subject -> subject.contains(reference))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    private String write(Map<String, Object> message) {
        return complaint
                .act(HANDLER, "messages", message)
                .statusCode(200)
                .extract()
                .path("id");
    }

    private void refuses(String token, String act, Map<String, ?> body, String why) {
        var before = complaint.trace();
        complaint.act(token, act, body).statusCode(409).body("detail", containsString(why));
        assertThat(complaint.trace()).isEqualTo(before);
    }

    @Test
    void aCalmMessageGoesOutAfterAShortTime() {
        write(CALM);
        assertThat(arrived()).isEmpty();
        complaint.get(CLIENT, "/messages").statusCode(200).body("items.size()", equalTo(0));
        complaint
                .get(HANDLER, "/messages")
                .body("items[0].status", equalTo("PENDING"))
                .body("items[0].heat", nullValue());

        MovableClock.CLOCK.advance(Duration.ofMinutes(11));
        String reference = complaint.read(HANDLER).extract().path("reference");
        assertThat(arrived()).containsExactly("Your discount [" + reference + "]");
        complaint
                .get(CLIENT, "/messages")
                .body("items[0].body", equalTo("We are sorry and split the cost."))
                .body("items[0].wordings.size()", equalTo(0));
    }

    @Test
    void aHeatedMessageIsHeldRewrittenAndReadByASecondPairOfEyes() {
        var id = write(ANGRY);
        complaint
                .get(HANDLER, "/messages")
                .body("items[0].heat", equalTo("WORDS"))
                .body("items[0].status", equalTo("HELD"));
        refuses(HANDLER, "messages/" + id + "/release", Map.of(), "second pair of eyes");
        complaint.act(CLIENT, "messages/" + id + "/release").statusCode(403);
        MovableClock.CLOCK.advance(Duration.ofDays(2));
        assertThat(arrived()).isEmpty();

        complaint.does(SENIOR, "messages/" + id + "/wordings", CALM);
        refuses(SENIOR, "messages/" + id + "/release", Map.of(), "second pair of eyes");
        complaint.does(OWNER, "messages/" + id + "/release");
        refuses(SENIOR, "messages/" + id + "/wordings", CALM, "No message is held");

        assertThat(arrived()).hasSize(1);
        complaint
                .get(CLIENT, "/messages")
                .body("items[0].body", equalTo("We are sorry and split the cost."))
                .body("items[0].heat", nullValue());
        complaint
                .get(HANDLER, "/messages")
                .body("items[0].wordings.body", equalTo(List.of(ANGRY.get("body"), CALM.get("body"))))
                .body("items[0].releasedBy", equalTo("The owner"));
        complaint.get(CLIENT, "/history").body("items.type", not(hasItem(containsString("message-"))));
    }

    @Test
    void doesNotGoOutBeforeItsTimeEvenIfReleased() {
        var heated = new HashMap<>(CALM);
        heated.put("heated", true);
        var id = write(heated);
        complaint.get(HANDLER, "/messages").body("items[0].heat", equalTo("AUTHOR"));
        complaint.does(SENIOR, "messages/" + id + "/release");
        assertThat(arrived()).isEmpty();
        MovableClock.CLOCK.advance(Duration.ofHours(13));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aColleagueCanHoldWhatHasNotGoneOut() {
        var id = write(CALM);
        complaint.does(SENIOR, "messages/" + id + "/cooling-off");
        refuses(SENIOR, "messages/" + id + "/cooling-off", Map.of(), "held already");
        MovableClock.CLOCK.advance(Duration.ofDays(1));
        assertThat(arrived()).isEmpty();
        complaint
                .get(HANDLER, "/messages")
                .body("items[0].heat", equalTo("COLLEAGUE"))
                .body("items[0].heatMarkedBy", equalTo("The senior"));
        complaint.does(SENIOR, "messages/" + id + "/release");
        assertThat(arrived()).hasSize(1);

        write(CALM);
        MovableClock.CLOCK.advance(Duration.ofMinutes(11));
        arrived();
        complaint.read(SENIOR).body("allowedActions", not(hasItem("hold-message")));
    }

    @Test
    void stopsNoLimitAndDelaysNoAcknowledgement() {
        var due = complaint.get(HANDLER, "/limits").extract().<List<String>>path("items.dueAt");
        write(ANGRY);
        complaint.get(HANDLER, "/limits").body("items.dueAt", equalTo(due));
    }

    @Test
    void whomTheCaseNamesNeitherWritesNorReads() {
        var named = Case.namingTheEmployee("Josh Hudgins").acknowledged();
        named.does(HANDLER, "messages", ANGRY);
        var herself = TestTokens.of("handler", TestTokens.subjectOf("employee"));
        named.act(herself, "messages", CALM).statusCode(403);
        named.get(EMPLOYEE, "/messages").statusCode(200).body("items.size()", equalTo(0));
        named.get(herself, "/messages").body("items.size()", equalTo(0));
    }

    @Test
    void refusesToWriteWhereNobodyCanBeReached() {
        var unknown = Case.received(Map.of("contact", "Somebody else")).acknowledged();
        unknown.act(HANDLER, "messages", CALM).statusCode(409).body("detail", containsString("no address"));
        unknown.read(HANDLER).body("allowedActions", not(hasItem("write-message")));
        complaint
                .act(HANDLER, "messages", Map.of("subject", "two\nlines", "body", "x"))
                .statusCode(400)
                .body("violations[0].field", equalTo("subject"));
    }

    @Test
    void ownersSayWhatIsHeated() {
        var setting = ServiceApi.as(OWNER).get("/api/v1/cooling-off").then().statusCode(200);
        Map<String, Object> before = setting.extract().path("$");
        var stricter = new HashMap<>(before);
        stricter.put("words", List.of("sorry"));
        ServiceApi.as(HANDLER).body(stricter).put("/api/v1/cooling-off").then().statusCode(403);
        ServiceApi.as(OWNER).body(stricter).put("/api/v1/cooling-off").then().statusCode(200);
        write(CALM);
        complaint.get(HANDLER, "/messages").body("items[0].heat", equalTo("WORDS"));
        ServiceApi.as(OWNER).body(before).put("/api/v1/cooling-off").then().statusCode(200);
    }
}
