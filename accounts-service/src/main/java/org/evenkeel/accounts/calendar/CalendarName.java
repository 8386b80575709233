package org.evenkeel.accounts.calendar;

import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.FoldedText;
import org.evenkeel.kit.text.Texts;

/**
 * What a calendar is called, and the key by which two names count as the same.
 *
 * @param text as people wrote it
 */
public record CalendarName(String text, String key) {

    public static final int MAX_LENGTH = 200;

    private static final int MAX_KEY_LENGTH = 600;

    /** Reads a name that came with a request. */
    public static CalendarName of(String text) {
        var kept = Texts.kept(text);
        var key = kept == null ? "" : FoldedText.fold(kept);
        if (key.isEmpty()) {
            throw new InvalidRequest("name", "must hold something that can be read");
        }
        if (kept.length() > MAX_LENGTH || key.length() > MAX_KEY_LENGTH) {
            throw new InvalidRequest("name", "must have at most " + MAX_LENGTH + " characters");
        }
        return new CalendarName(kept, key);
    }
}
