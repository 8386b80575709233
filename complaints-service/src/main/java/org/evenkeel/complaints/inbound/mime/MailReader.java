package org.evenkeel.complaints.inbound.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.complaints.inbound.mime.ReceivedMail.Attachment;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;
import org.jsoup.Jsoup;

/** Reads a message of RFC 5322 with the parts MIME gives it, in whatever character set, and forgives what mailers get wrong. */
public final class MailReader {

    /** Headers are read as RFC 6532 has them, which those in plain ASCII are as well. */
    private static final Session UTF8_HEADERS = Session.getInstance(allowingUtf8());

    private static final int DEEPEST = 20;
    private static final int MOST_ATTACHMENTS = 200;
    private static final int LONGEST_ID = 900;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

    private final List<String> plain = new ArrayList<>();
    private final List<String> markup = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();

    private MailReader() {}

    private static Properties allowingUtf8() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    /** @throws InvalidRequest where it is no mail, or nobody's */
    public static ReceivedMail read(byte[] raw) {
        try {
            var message = new MimeMessage(UTF8_HEADERS, new ByteArrayInputStream(raw));
            var from = sender(message);
            var reader = new MailReader();
            reader.take(message, 0);
            return new ReceivedMail(
                    messageId(message, raw),
                    answers(message),
                    isAutomatic(message),
                    from.getAddress(),
                    line(from.getPersonal()),
                    orEmpty(line(decoded(message.getHeader("Subject", " ")))),
                    reader.text(),
                    List.copyOf(reader.attachments));
        } catch (MessagingException | IOException unreadable) {
            throw new InvalidRequest("body", "must be a message of RFC 5322: " + unreadable.getMessage());
        }
    }

    private static InternetAddress sender(MimeMessage message) throws MessagingException {
        var header = message.getHeader("From", ",");
        var from = header == null ? new InternetAddress[0] : InternetAddress.parseHeader(header, false);
        if (from.length == 0
                || from[0].getAddress() == null
                || !from[0].getAddress().contains("@")) {
            throw new InvalidRequest("body", "must be a message of RFC 5322 that says in From whose it is");
        }
        return from[0];
    }

    private static String messageId(MimeMessage message, byte[] raw) throws MessagingException {
        var header = message.getHeader("Message-ID", null);
        var own = header == null ? null : header.strip();
        return own == null || own.isEmpty() || own.length() > LONGEST_ID || !PlainText.Check.isPlain(own)
                ? "sha256:" + hash(raw)
                : own;
    }

    private static String hash(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static List<String> answers(MimeMessage message) throws MessagingException {
        var references = MESSAGE_ID
                .matcher(orEmpty(message.getHeader("References", " ")))
                .results()
                .map(found -> found.group())
                .toList()
                .reversed();
        var answered = MESSAGE_ID
                .matcher(orEmpty(message.getHeader("In-Reply-To", " ")))
                .results()
                .map(found -> found.group());
        return Stream.concat(answered, references.stream()).distinct().limit(50).toList();
    }

    /** RFC 3834, and what mailers did before it. */
    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        var submitted = message.getHeader("Auto-Submitted", null);
        var precedence = orEmpty(message.getHeader("Precedence", null)).strip().toLowerCase(Locale.ROOT);
        return (submitted != null && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                || precedence.matches("bulk|junk|auto_reply")
                || message.isMimeType("multipart/report");
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST) {
            if (part.getContent() instanceof Multipart parts) {
                for (int at = 0; at < parts.getCount(); at++) {
                    take(parts.getBodyPart(at), depth + 1);
                }
                return;
            }
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!attached && part.isMimeType("text/plain")) {
            plain.add(words(part));
        } else if (!attached && part.isMimeType("text/html")) {
            markup.add(words(part));
        } else if (attachments.size() < MOST_ATTACHMENTS) {
            attachments.add(new Attachment(orEmpty(line(decoded(part.getFileName()))), type(part), size(part)));
        }
    }

    /** What the parts say; a part in HTML only counts where there is no plain one. */
    private String text() {
        var words =
                plain.isEmpty() ? markup.stream().map(MailReader::withoutMarkup).toList() : plain;
        return orEmpty(Texts.kept(clean(String.join("\n\n", words)))).strip();
    }

    private static String withoutMarkup(String html) {
        var body = Jsoup.parse(html).body();
        body.select("p, div, li, tr, h1, h2, h3, h4, blockquote").forEach(block -> block.appendText("\n"));
        return body.wholeText();
    }

    private static String words(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new String(content.readAllBytes(), charset(part));
        }
    }

    private static Charset charset(Part part) {
        try {
            var named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named.strip()));
        } catch (MessagingException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // what cannot be told is most likely this, or ASCII, which is contained in it
            return StandardCharsets.UTF_8;
        }
    }

    private static String type(Part part) throws MessagingException {
        var type = part.getContentType();
        int end = type.indexOf(';');
        return orEmpty(line(end < 0 ? type : type.substring(0, end))).strip().toLowerCase(Locale.ROOT);
    }

    private static long size(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String decoded(String header) {
        try {
            return header == null ? null : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException unknown) {
            return header;
        }
    }

    private static String line(String text) {
        return text == null
                ? null
                : Texts.kept(clean(text).replaceAll("\\s+", " ").strip());
    }

    /** Without the characters that no text here may have. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> PlainText.Check.isPlain(Character.toString(character)))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
