package org.evenkeel.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages, each with its own name and its plural forms after CLDR. */
public enum Language {
    EN("en", "English"),
    HE("he", "עברית"),
    RU("ru", "Русский"),
    SK("sk", "Slovenčina");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public String direction() {
        return this == HE ? "rtl" : "ltr";
    }

    static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The best language for an Accept-Language header, English if none of ours is in it or it is broken. */
    static Language negotiate(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            Locale match = Locale.lookup(
                    ranges, Arrays.stream(values()).map(Language::locale).toList());
            return match == null ? EN : ofTag(match.toLanguageTag()).orElse(EN);
        } catch (IllegalArgumentException e) {
            // What a browser sends is not ours to repair: a malformed header counts as no wish.
            return EN;
        }
    }

    /** CLDR plural category of a whole number: one, two, few, many or other. */
    public String pluralOf(long number) {
        long n = Math.abs(number);
        return switch (this) {
            case EN -> n == 1 ? "one" : "other";
            case HE -> n == 1 ? "one" : n == 2 ? "two" : "other";
            case RU -> {
                boolean teen = n % 100 >= 11 && n % 100 <= 14;
                long last = n % 10;
                yield teen || last == 0 || last >= 5 ? "many" : last == 1 ? "one" : "few";
            }
            case SK -> n == 1 ? "one" : n >= 2 && n <= 4 ? "few" : "other";
        };
    }
}
