package org.evenkeel.kit.messages;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/**
 * What a message says.
 *
 * @param language BCP 47 tag of the language it is written in
 * @param subject one line
 * @param body plain text
 */
public record Letter(String language, String subject, String body) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_BODY = 50_000;

    private static final String RIGHT_TO_LEFT = "ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi";

    /** @throws InvalidRequest where subject or body is missing, too long, or has characters that belong into no letter */
    public Letter {
        language = Languages.tag(language);
        subject = Texts.kept(subject);
        body = Texts.kept(body);
        if (subject == null
                || subject.length() > LONGEST_SUBJECT
                || !PlainText.Check.isPlain(subject)
                || subject.matches("(?s).*[\\t\\r\\n].*")) {
            throw new InvalidRequest("subject", "must be one line of text, at most " + LONGEST_SUBJECT + " characters");
        }
        if (body == null || body.length() > LONGEST_BODY) {
            throw new InvalidRequest("body", "must be text of at most " + LONGEST_BODY + " characters");
        }
        if (!PlainText.Check.isPlain(body)) {
            throw new InvalidRequest("body", PlainText.MESSAGE);
        }
    }

    /** The body for readers of HTML: nothing but its paragraphs, with language and direction stated. */
    String html() {
        var paragraphs = Arrays.stream(body.split("(\\R[ \\t]*){2,}"))
                .map(paragraph -> "<p>" + escaped(paragraph).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%1$s" dir="%2$s">
                <head><meta charset="utf-8"><title>%3$s</title></head>
                <body dir="%2$s">
                %4$s
                </body>
                </html>
                """.formatted(language, direction(), escaped(subject), paragraphs);
    }

    private String direction() {
        return Locale.forLanguageTag(language).getLanguage().matches(RIGHT_TO_LEFT) ? "rtl" : "ltr";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
