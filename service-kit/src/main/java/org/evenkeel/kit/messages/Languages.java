package org.evenkeel.kit.messages;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evenkeel.kit.problem.InvalidRequest;

/** Language tags (BCP 47) and what is read in place of a text that does not exist in one of them. */
final class Languages {

    /** Those in which the services bring their texts along. */
    static final List<String> SHIPPED = List.of("en", "he", "ru", "sk");

    static final String LAST_RESORT = "en";

    private static final int LONGEST = 35;

    private Languages() {}

    /**
     * The tag as it is kept.
     *
     * @throws InvalidRequest where it is none
     */
    static String tag(String given) {
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(given == null ? "" : given)
                    .build();
            var tag = locale.toLanguageTag();
            if (!locale.getLanguage().isEmpty() && tag.length() <= LONGEST) {
                return tag;
            }
        } catch (IllformedLocaleException notATag) {
            throw notALanguage();
        }
        throw notALanguage();
    }

    /** From the language itself over its more general forms to English: {@code sk-SK, sk, en}. */
    static List<String> chain(String language) {
        var own = Stream.iterate(
                tag(language),
                tag -> !tag.isEmpty(),
                tag -> tag.contains("-") ? tag.substring(0, tag.lastIndexOf('-')) : "");
        return Stream.concat(own, Stream.of(LAST_RESORT)).distinct().toList();
    }

    private static InvalidRequest notALanguage() {
        return new InvalidRequest("language", "must be a language tag such as sk or pt-BR");
    }
}
