package org.evenkeel.complaints.inbound.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.evenkeel.complaints.inbound.mime.ReceivedMail.Attachment;
import org.evenkeel.kit.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {

    private static final String HEAD = "From: Josh <josh@hudgins.example>\r\nMessage-ID: <a@b>\r\n";

    private static ReceivedMail read(String mail) {
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Скидка ушла не тем",
        "koi8-r, Скидка ушла не тем",
        "windows-1255, ההנחה נשלחה לכולם",
        "iso-8859-2, Zľava prišla všetkým",
        "utf-8, 割引が全員に"
    })
    void keepsTheTextOfAnyCharacterSet(String charset, String text) {
        var head = HEAD + "Subject: =?" + charset + "?B?"
                + Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)))
                + "?=\r\nContent-Type: text/plain; charset=" + charset
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        var mail = read(head + Base64.getMimeEncoder().encodeToString(text.getBytes(Charset.forName(charset))));
        assertThat(mail.subject()).isEqualTo(text);
        assertThat(mail.text()).isEqualTo(text);
    }

    @Test
    void prefersThePlainPartAndListsWhatIsAttached() {
        var mail = read(HEAD + """
                Subject: Twice
                Content-Type: multipart/mixed; boundary=out

                --out
                Content-Type: multipart/alternative; boundary=in

                --in
                Content-Type: text/plain; charset=utf-8

                The list is wrong.
                --in
                Content-Type: text/html

                <p>The <b>list</b> is wrong.</p>
                --in--
                --out
                Content-Type: application/pdf; name="=?utf-8?B?16jXqdeZ157XlC5wZGY=?="
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --out--
                """);
        assertThat(mail.text()).isEqualTo("The list is wrong.");
        assertThat(mail.attachments()).containsExactly(new Attachment("רשימה.pdf", "application/pdf", 9));
    }

    @Test
    void readsAMailThatIsHtmlOnly() {
        var mail = read(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                + "<html><style>p{}</style><body><p>First &amp; last</p><p>Second<br>line</p>"
                + "<script>alert(1)</script></body></html>");
        assertThat(mail.text()).isEqualTo("First & last\nSecond\nline");
        assertThat(mail.subject()).isEmpty();
    }

    @Test
    void knowsWhatItAnswers() {
        var mail = read(HEAD + "References: <one@firm> <two@firm>\r\nIn-Reply-To: <two@firm>\r\n\r\nYes.");
        assertThat(mail.answers()).containsExactly("<two@firm>", "<one@firm>");
        assertThat(mail.messageId()).isEqualTo("<a@b>");
    }

    @Test
    void tellsMachinesFromPeople() {
        assertThat(read(HEAD + "\r\nHello").automatic()).isFalse();
        assertThat(read(HEAD + "Auto-Submitted: no\r\n\r\nHello").automatic()).isFalse();
        assertThat(read(HEAD + "Auto-Submitted: auto-replied\r\n\r\nI am away").automatic())
                .isTrue();
        assertThat(read(HEAD + "Precedence: bulk\r\n\r\nBuy").automatic()).isTrue();
    }

    @Test
    void forgivesAnUnknownCharacterSetAndDropsControlCharacters() {
        var mail = read(HEAD
                + "Subject: a\u0007b\u202ec\r\nContent-Type: text/plain; charset=klingon\r\n\r\nq\u0000apla\u0008'");
        assertThat(mail.subject()).isEqualTo("abc");
        assertThat(mail.text()).isEqualTo("qapla'");
    }

    @Test
    void namesAMailWithoutIdByItsContent() {
        var once = read("From: a@b.example\r\n\r\nHello");
        assertThat(once.messageId()).startsWith("sha256:");
        assertThat(read("From: a@b.example\r\n\r\nHello").messageId()).isEqualTo(once.messageId());
        assertThat(read("From: a@b.example\r\n\r\nHallo").messageId()).isNotEqualTo(once.messageId());
    }

    @Test
    void refusesWhatIsNobodysMail() {
        for (var nothing : new String[] {"", "Hello", "Subject: x\r\n\r\nHello", "From: nobody\r\n\r\nHello"}) {
            assertThatThrownBy(() -> read(nothing))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("RFC 5322");
        }
    }

    /** Whatever arrives, it is read or refused, and what is read can be stored. */
    @Test
    void neitherBreaksNorKeepsWhatCannotBeStored() {
        var whole = (HEAD
                        + "Subject: =?utf-8?Q?=D7=A9?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHi\r\n"
                        + "--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+\r\n--x--")
                .getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var broken = whole.clone();
            for (int hit = 0; hit < 1 + random.nextInt(12); hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                var mail = MailReader.read(broken);
                assertThat(mail.text() + mail.subject() + mail.messageId()).doesNotContain("\u0000");
            } catch (InvalidRequest refused) {
                assertThat(refused.field()).isEqualTo("body");
            }
        }
    }
}
