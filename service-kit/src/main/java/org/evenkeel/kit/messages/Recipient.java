package org.evenkeel.kit.messages;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/**
 * Whom a message is for.
 *
 * @param address by the rules of RFC 5322; a domain in another script than Latin is kept in the form that DNS knows it by
 * @param name to show beside the address, in any script; may be null
 */
public record Recipient(String address, String name) {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 100;

    /** @throws InvalidRequest where nothing can be sent to that address, or the name is more than one line */
    public Recipient {
        address = mailable(address);
        name = Texts.kept(name);
        if (name != null) {
            requireOneLine(name);
        }
    }

    /** The address with its name as a {@code To} header has it, encoded. */
    String header() {
        try {
            // long names are folded over lines there, but folding the header is up to whoever writes it
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name())
                    .toString()
                    .replaceAll("\\s*\\R\\s*", " ");
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void requireOneLine(String name) {
        if (name.length() > LONGEST_NAME || !PlainText.Check.isPlain(name) || name.matches("(?s).*[\\t\\r\\n].*")) {
            throw new InvalidRequest("name", "must be one line of text, at most " + LONGEST_NAME + " characters");
        }
    }

    private static String mailable(String given) {
        var address = given == null ? "" : given.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST_ADDRESS) {
            throw notAnAddress();
        }
        var local = address.substring(0, at);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
            // such mailboxes need SMTPUTF8 on every server on the way (RFC 6531), which our mail client does not speak
            throw new InvalidRequest("address", "must have only ASCII characters before the @");
        }
        var ascii = local + "@" + domain(address.substring(at + 1));
        try {
            new InternetAddress(ascii, true).validate();
        } catch (AddressException refused) {
            throw notAnAddress();
        }
        // valid by the RFC, but no mailbox of anybody: routes, comments and quoted local parts
        if (!ascii.matches("[^\\s,;:<>()\\[\\]\\\\\"@]+@[^\\s,;:<>()\\[\\]\\\\\"@]+")) {
            throw notAnAddress();
        }
        return ascii;
    }

    private static String domain(String given) {
        try {
            return IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            throw notAnAddress();
        }
    }

    private static InvalidRequest notAnAddress() {
        return new InvalidRequest("address", "must be an e-mail address such as ann@example.org");
    }
}
