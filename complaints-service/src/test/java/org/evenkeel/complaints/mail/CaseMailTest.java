package org.evenkeel.complaints.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.complaints.Case.AUDITOR;
import static org.evenkeel.complaints.Case.CLIENT;
import static org.evenkeel.complaints.Case.HANDLER;
import static org.evenkeel.kit.testing.AccountsStandIn.HUDGINS;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenkeel.complaints.Case;
import org.evenkeel.complaints.Directory;
import org.evenkeel.kit.events.Inbox;
import org.evenkeel.kit.messages.MessageSender;
import org.evenkeel.kit.testing.AccountsStandIn;
import org.evenkeel.kit.testing.MailServer;
import org.evenkeel.kit.testing.MovableClock;
import org.evenkeel.kit.testing.ServiceUnderTest;
import org.evenkeel.kit.testing.TestTokens;
import org.evenkeel.kit.timing.Sweep;
import org.evenkeel.kit.timing.Sweeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are written, as it arrives at a real mail server. */
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@QuarkusTestResource(AccountsStandIn.class)
@QuarkusTestResource(MailServer.class)
class CaseMailTest {

    private static final String JOSH = "client of " + HUDGINS;

    GreenMail mails;

    @Inject
    Inbox inbox;

    @Inject
    MessageSender sender;

    @Inject
    Sweeps sweeps;

    @Inject
    @Any
    Instance<Sweep> allSweeps;

    private Directory directory;

    @BeforeEach
    void knowEverybody() throws Exception {
        directory = new Directory(inbox);
        directory.contact(HUDGINS, JOSH, "Josh Hudgins", "josh@hudgins.example", "en", "America/New_York");
        directory.staff(TestTokens.subjectOf("handler"), "The handler", "handler@firm.example", "sk", true, "[]");
        directory.staff(TestTokens.subjectOf("employee"), "Dana Levi", "dana@firm.example", "he", true, "[]");
        sender.sendDue();
        mails.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void resetTime() {
        MovableClock.CLOCK.reset();
    }

    private static Case filedByTheClient() {
        return Case.receivedFrom(CLIENT, Map.of());
    }

    private List<MimeMessage> arrived(String address) {
        sender.sendDue();
        return Arrays.stream(mails.getReceivedMessages())
                .filter(mail -> address.equals(addressOf(mail)))
                .toList();
    }

    private static String addressOf(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            return text(parts.getBodyPart(0));
        }
        return (String) part.getContent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | America/New_York | thank you for telling us | Wednesday, March 4, 2026 | 11:00",
                "he | Asia/Jerusalem | תודה שסיפרתם לנו | יום רביעי, 4 במרץ 2026 | 18:00",
                "ru | Europe/Moscow | Спасибо, что рассказали нам | среда, 4 марта 2026 | 19:00",
                "sk-SK | Europe/Bratislava | ďakujeme, že ste nám povedali | streda 4. marca 2026 | 17:00"
            })
    void thanksTheClientInTheirLanguageAndTime(String language, String zone, String thanks, String day, String hour)
            throws Exception {
        MovableClock.CLOCK.setTo("2026-03-02T09:00:00Z");
        directory.contact(HUDGINS, JOSH, "Josh Hudgins", "josh@hudgins.example", language, zone);
        var complaint = filedByTheClient();
        complaint.does(HANDLER, "acknowledgement", Map.of("nextStepBy", "2026-03-04T16:00:00Z"));

        var mail = arrived("josh@hudgins.example").getFirst();

        String reference = complaint.read(HANDLER).extract().path("reference");
        assertThat(mail.getSubject()).contains(reference);
        assertThat(text(mail))
                .contains("Josh Hudgins")
                .contains(thanks)
                .contains("The handler")
                .contains(day)
                .contains(hour)
                .contains("(" + zone + ")");
        complaint.read(CLIENT).body("acknowledgementMailed", equalTo(true));
    }

    @Test
    void saysOnTheCaseThatTheClientHasNoAddress() {
        directory.contact(HUDGINS, JOSH, "Josh Hudgins", null, "en", "UTC");
        var complaint = filedByTheClient().acknowledged();
        assertThat(arrived("josh@hudgins.example")).isEmpty();
        complaint.read(HANDLER).body("acknowledgementMailed", equalTo(false));
        complaint.get(HANDLER, "/history").body("items.last().data.mailed", equalTo(false));
    }

    @Test
    void findsTheContactWhomTheComplaintNames() {
        var complaint = Case.received(Map.of("contact", "JOSH hudgins")).acknowledged();
        assertThat(arrived("josh@hudgins.example")).hasSize(1);
        complaint.read(HANDLER).body("acknowledgementMailed", equalTo(true));
    }

    @Test
    void writesNothingWhereTheAcknowledgementIsRefused() {
        var complaint = filedByTheClient();
        complaint
                .act(HANDLER, "acknowledgement", Map.of("nextStepBy", "2001-01-01T00:00:00Z"))
                .statusCode(400);
        assertThat(arrived("josh@hudgins.example")).isEmpty();
    }

    @Test
    void invitesBothSidesWithTheAnnouncedDeadline() throws Exception {
        var complaint = Case.receivedFrom(CLIENT, Map.of("namedPeople", List.of(Map.of("name", "Dana Levi"))));
        complaint.does(HANDLER, "named-people/0/identity", Map.of("subject", TestTokens.subjectOf("employee")));
        complaint.inHearing();
        sender.sendDue();
        mails.purgeEmailFromAllMailboxes();
        complaint.everyoneInvited();

        assertThat(text(arrived("josh@hudgins.example").getFirst())).contains("hear everyone concerned");
        assertThat(text(arrived("dana@firm.example").getFirst())).contains("לא מדברים עליך שלא בנוכחותך");
        complaint.get(HANDLER, "/hearings").body("items[0].participants.mailed", equalTo(List.of(true, true)));
    }

    @Test
    void tellsTheHandlerOfLimitsOnceEach() throws Exception {
        var complaint = filedByTheClient().acknowledged();
        String reference = complaint.read(HANDLER).extract().path("reference");
        var limits = allSweeps.stream()
                .filter(sweep -> sweep.name().equals("limits-of-cases"))
                .findFirst()
                .orElseThrow();
        MovableClock.CLOCK.advance(Duration.ofDays(400));
        sweeps.run(limits);
        sweeps.run(limits);

        var told = arrived("handler@firm.example").stream()
                .filter(mail -> subject(mail).contains(reference))
                .toList();
        assertThat(told).hasSize(3).allSatisfy(mail -> assertThat(subject(mail)).startsWith("Zmeškaná lehota"));
        assertThat(text(told.getFirst())).contains("prvý rozhovor").doesNotContain("odpoveď");
        complaint.get(AUDITOR, "/limits").body("items.findAll { it.missedAt != null }.size()", equalTo(3));
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }
}
