package org.evenkeel.kit.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as search and comparison of names see it: without case, without marks (Hebrew points, the dots of ё, Slovak
 * diacritics), compatibility forms unified, white space single. The text itself is kept as sent; only the folded copy is
 * changed.
 */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_TEXT = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

    private FoldedText() {}

    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var bare = MARKS.matcher(decomposed).replaceAll("");
        var lower = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return NOT_TEXT.matcher(lower).replaceAll(" ").strip();
    }
}
