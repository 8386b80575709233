package org.evenkeel.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;

/** Who looks at a page, in which language, and where: what every template needs. */
public record Visit(Language language, String userName, List<String> roles, String path, String query) {

    public boolean signedIn() {
        return userName != null;
    }

    public List<Language> languages() {
        return Arrays.asList(Language.values());
    }

    public String number(Number number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number.longValue());
    }

    public String plural(Number number) {
        return language.pluralOf(number.longValue());
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** This page in another language. */
    public String in(Language other) {
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.startsWith("lang=") && !parameter.isEmpty())
                        .map(parameter -> "&" + parameter)
                        .reduce("", String::concat);
        return path + "?lang=" + other.tag() + kept;
    }

    public boolean at(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
