package org.evenkeel.accounts.directory;

import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.FoldedText;
import org.evenkeel.kit.text.Texts;

/**
 * What is known of anybody in the directory, on whichever side.
 *
 * @param subject of their access token; null for somebody who cannot sign in
 * @param nameKey the name as search sees it
 * @param email null where unknown
 * @param language BCP 47, in which they want to be written to
 * @param timeZone IANA
 */
@Embeddable
public record Person(String subject, String name, String nameKey, String email, String language, String timeZone) {

    public static final int LONGEST_NAME = 200;

    /** Some characters fold into many; a longer key would not fit into the index. */
    private static final int LONGEST_KEY = 600;

    /** Reads a person that came with a request. */
    public static Person of(String subject, String name, String email, String language, String timeZone) {
        var kept = Texts.kept(name);
        var key = kept == null ? "" : FoldedText.fold(kept);
        if (key.isEmpty()) {
            throw new InvalidRequest("name", "must hold something that can be read");
        }
        if (kept.length() > LONGEST_NAME || key.length() > LONGEST_KEY) {
            throw new InvalidRequest("name", "must have at most " + LONGEST_NAME + " characters");
        }
        return new Person(Texts.kept(subject), kept, key, Texts.kept(email), known(language), knownZone(timeZone));
    }

    private static String known(String language) {
        try {
            return new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw new InvalidRequest("language", "must be a BCP 47 language tag such as en or sk-SK");
        }
    }

    private static String knownZone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new InvalidRequest("timeZone", "must be a time zone of the IANA database such as Europe/Bratislava");
        }
        return zone;
    }
}
