package org.evenkeel.kit.messages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.testing.KitAlone;
import org.evenkeel.kit.testing.MailServer;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitAlone.class)
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(MailServer.class)
class OutboxTest {

    private static final Recipient DANA = new Recipient("dana@client.example", "דנה (כהן), מנכ\"לית");
    private static final UUID BOAT = UUID.randomUUID();

    GreenMail mails;

    @Inject
    Outbox outbox;

    @Inject
    MessageSender sender;

    @Inject
    MessageTexts texts;

    @Inject
    MessageConfig config;

    @Inject
    DataSource database;

    @BeforeEach
    void emptyBoth() throws Exception {
        new Statements(database).update("delete from outgoing_message");
        mails.purgeEmailFromAllMailboxes();
    }

    private static Message message(String subject) {
        return new Message(
                "boat-ready", DANA, new Letter("en", subject, "Your boat is ready."), UUID.randomUUID(), BOAT, "ann");
    }

    private UUID send(Message message) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.send(message));
    }

    private void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }

    private void makeDue(UUID id) {
        new Statements(database)
                .update(
                        "update outgoing_message set next_try_at = now() - interval '1 second', claimed_until = null"
                                + " where id = ?",
                        id);
    }

    private List<MimeMessage> arrived() {
        return Arrays.asList(mails.getReceivedMessages());
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role)).contentType(ContentType.JSON);
    }

    @Test
    void sendsAHebrewMessageThatArrivesAsItWasWritten() throws Exception {
        var letter = texts.write("boat-ready", "he-IL", Map.of("name", "דנה", "boat", "Ariel <1>", "note", ""));
        var id = send(new Message("boat-ready", DANA, letter, null, BOAT, "ann"));

        sender.sendDue();

        var mail = arrived().getFirst();
        assertThat(mail.getSubject()).isEqualTo("ברוכים הבאים, דנה");
        var to = (InternetAddress) mail.getRecipients(RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("dana@client.example");
        assertThat(to.getPersonal()).isEqualTo(DANA.name());
        assertThat(mail.getFrom()[0]).hasToString("Evenkeel <no-reply@localhost>");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@localhost>");
        assertThat(mail.getHeader("Content-Language")).containsExactly("he");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(lines(parts.getBodyPart(0).getContent())).isEqualTo("שלום דנה,\n\nהסירה Ariel <1> מוכנה.");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(lines(parts.getBodyPart(1).getContent()))
                .contains("<html lang=\"he\" dir=\"rtl\">")
                .contains("<p>הסירה Ariel &lt;1&gt; מוכנה.</p>");
        assertThat(outbox.find(id).status()).isEqualTo(MessageStatus.SENT);
        assertThat(outbox.find(id).sentAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    private static String lines(Object content) {
        return content.toString().replace("\r\n", "\n").strip();
    }

    @Test
    void sendsNothingOfATransactionThatIsRolledBack() {
        assertThatThrownBy(() -> in(() -> {
                    outbox.send(message("Never"));
                    throw new IllegalStateException("the cause fell through");
                }))
                .hasMessage("the cause fell through");

        sender.sendDue();

        assertThat(arrived()).isEmpty();
        assertThat(outbox.list(BOAT, null, null, 10).items()).isEmpty();
    }

    @Test
    void isNotCalledOutsideTheTransactionOfTheCause() {
        assertThatThrownBy(() -> outbox.send(message("Alone"))).hasMessageContaining("ARJUNA016110");
    }

    @Test
    void sendsAgainUnderTheSameMessageIdWhatWasSentByAProcessThatDiedBeforeItNotedThat() throws Exception {
        var id = send(message("Twice rather than never"));
        sender.sendDue();
        // the row as such a process leaves it, and its claim has run out
        new Statements(database)
                .update("update outgoing_message set status = 'PENDING', sent_at = null,"
                        + " next_try_at = now() - interval '1 second', claimed_until = now() - interval '1 second'");

        sender.sendDue();

        assertThat(arrived()).hasSize(2);
        assertThat(arrived().get(0).getMessageID())
                .isEqualTo(arrived().get(1).getMessageID())
                .isEqualTo(outbox.find(id).messageId());
        assertThat(outbox.find(id).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void leavesAMessageAloneThatAnotherProcessIsSending() {
        var id = send(message("Mine"));
        var claimed = outbox.claim(config.claim()).orElseThrow();

        sender.sendDue();

        assertThat(arrived()).isEmpty();
        assertThatThrownBy(() -> in(() -> outbox.cancel(id)))
                .isInstanceOf(MessageActRefused.class)
                .hasMessageContaining("being sent");
        // its claim ran out and another took it over: what the slow one notes then does not count
        makeDue(id);
        sender.sendDue();
        outbox.giveUp(claimed, MessageStatus.FAILED, "too late");
        assertThat(outbox.find(id).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void letsEachMessageBeTakenByOneOfSeveralSendersOnly() throws Exception {
        var sent = IntStream.range(0, 40)
                .mapToObj(number -> send(message("Number " + number)))
                .toList();
        var claimed = new ConcurrentLinkedQueue<UUID>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> work = () -> {
                for (var next = outbox.claim(config.claim()); next.isPresent(); next = outbox.claim(config.claim())) {
                    claimed.add(next.get().id());
                }
                return null;
            };
            for (var done : threads.invokeAll(List.of(work, work, work, work))) {
                done.get();
            }
        }

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void triesAgainLaterWhileTheMailServerIsAwayAndGivesUpInTheEnd() {
        var id = send(message("Patience"));
        int port = mails.getSmtp().getPort();
        mails.stop();
        try {
            sender.sendDue();
            var waiting = outbox.find(id);
            assertThat(waiting.status()).isEqualTo(MessageStatus.PENDING);
            assertThat(waiting.lastError()).containsIgnoringCase("refused");
            assertThat(waiting.nextTryAt()).isAfter(Instant.now().plus(Duration.ofSeconds(20)));
            sender.sendDue();
            assertThat(outbox.find(id).attempts()).as("not before its time").isEqualTo(1);

            new Statements(database).update("update outgoing_message set attempts = 19 where id = ?", id);
            makeDue(id);
            sender.sendDue();
            assertThat(outbox.find(id).status()).isEqualTo(MessageStatus.FAILED);
            assertThat(outbox.find(id).lastError()).containsIgnoringCase("refused");
        } finally {
            mails.start();
        }
        assertThat(mails.getSmtp().getPort()).isEqualTo(port);

        as("handler")
                .post("/api/v1/outgoing-messages/kit/" + id + "/resending")
                .then()
                .statusCode(200);
        sender.sendDue();
        // the first try may meet a connection that was kept open to the server that stopped
        for (int again = 0; again < 2 && outbox.find(id).status() == MessageStatus.PENDING; again++) {
            makeDue(id);
            sender.sendDue();
        }
        assertThat(outbox.find(id).status()).isEqualTo(MessageStatus.SENT);
        as("handler")
                .post("/api/v1/outgoing-messages/kit/" + id + "/resending")
                .then()
                .statusCode(409);
    }

    @Test
    void notesAtOnceThatTheRecipientDoesNotExist() throws Exception {
        var id = send(message("To nobody"));
        int port = mails.getSmtp().getPort();
        mails.stop();
        try (var server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setSoTimeout(20_000);
            var served = threads.submit(() -> {
                refuseRecipients(server);
                return null;
            });
            sender.sendDue();
            served.get();
        } finally {
            mails.start();
        }

        assertThat(outbox.find(id).status()).isEqualTo(MessageStatus.BOUNCED);
        assertThat(outbox.find(id).lastError()).contains("550 5.1.1 no such user");
        assertThat(outbox.find(id).nextTryAt()).isNull();
    }

    private static Socket timed(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void refuseRecipients(ServerSocket server) throws IOException, InterruptedException {
        try (var socket = timed(server.accept());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                var out = socket.getOutputStream()) {
            // no server greets in the moment it is called, and the client may not be listening yet
            Thread.sleep(500);
            out.write("220 mail.test ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = line.startsWith("EHLO")
                        ? "250-mail.test\r\n250 ENHANCEDSTATUSCODES\r\n"
                        : line.startsWith("RCPT") ? "550 5.1.1 no such user\r\n" : "250 2.0.0 ok\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
                if (line.startsWith("QUIT") || line.startsWith("RSET")) {
                    return;
                }
            }
        }
    }

    @Test
    void holdsAMessageUntilItIsReleasedAndNotBeforeItsTime() throws Exception {
        var until = Instant.now().plus(Duration.ofHours(1));
        var id = QuarkusTransaction.requiringNew().call(() -> outbox.hold(message("In anger"), until));
        sender.sendDue();
        assertThat(arrived()).isEmpty();

        in(() -> outbox.rewrite(id, new Letter("en", "In peace", "Let us talk.")));
        in(() -> outbox.release(id));
        sender.sendDue();
        assertThat(arrived()).as("released, but not yet its time").isEmpty();
        assertThatThrownBy(() -> in(() -> outbox.rewrite(id, new Letter("en", "Late", "Late"))))
                .isInstanceOf(MessageActRefused.class);

        makeDue(id);
        sender.sendDue();
        assertThat(arrived()).hasSize(1);
        assertThat(arrived().getFirst().getSubject()).isEqualTo("In peace");
        assertThatThrownBy(() -> in(() -> outbox.cancel(id)))
                .isInstanceOf(MessageActRefused.class)
                .hasMessageContaining("SENT");
    }

    @Test
    void doesNotSendWhatIsCancelled() {
        var id = send(message("Better not"));
        in(() -> outbox.cancel(id));

        sender.sendDue();

        assertThat(arrived()).isEmpty();
        assertThat(outbox.find(id).status()).isEqualTo(MessageStatus.CANCELLED);
    }

    @Test
    void listsMessagesByWhatTheySpeakOfAndHowFarTheyAre() {
        var first = send(message("First"));
        var second = send(message("Second"));
        send(new Message("boat-ready", DANA, new Letter("en", "Other", "Other"), null, UUID.randomUUID(), "ann"));
        in(() -> outbox.cancel(first));

        var next = as("handler")
                .get("/api/v1/outgoing-messages/kit?limit=1&subject=" + BOAT)
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString()))
                .body("items[0].status", equalTo("PENDING"))
                .body("items[0].recipientName", equalTo(DANA.name()))
                .extract()
                .<String>path("next");
        as("auditor")
                .get("/api/v1/outgoing-messages/kit?limit=1&subject=" + BOAT + "&cursor=" + next)
                .then()
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
        as("owner").get("/api/v1/outgoing-messages/kit?status=PENDING").then().body("items", hasSize(2));
        as("owner").get("/api/v1/outgoing-messages/kit?status=LOST").then().statusCode(400);
        as("owner").get("/api/v1/outgoing-messages/other").then().statusCode(404);
        as("client").get("/api/v1/outgoing-messages/kit").then().statusCode(403);
        as("employee").get("/api/v1/outgoing-messages/kit/" + first).then().statusCode(403);
    }

    @Test
    void notesThatASentMessageCameBack() {
        var id = send(message("Comes back"));
        var bounce = Map.of("reason", "Mailbox full");
        var path = "/api/v1/outgoing-messages/kit/" + id + "/bounce";
        as("handler").body(bounce).post(path).then().statusCode(409);
        sender.sendDue();
        as("auditor").body(bounce).post(path).then().statusCode(403);
        as("handler").body(Map.of("reason", " ")).post(path).then().statusCode(400);

        as("handler").body(bounce).post(path).then().statusCode(200).body("status", equalTo("BOUNCED"));

        assertThat(outbox.find(id).lastError()).isEqualTo("Mailbox full");
    }
}
