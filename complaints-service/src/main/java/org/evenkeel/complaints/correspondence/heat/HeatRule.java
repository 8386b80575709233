package org.evenkeel.complaints.correspondence.heat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenkeel.kit.text.FoldedText;

/**
 * What makes a text look heated. It counts signs and understands nothing: it can hold a calm message and let an angry one
 * pass, which is why author and colleagues can say so as well.
 *
 * @param words words and phrases, found as a whole and whatever their case and diacritics
 * @param capitals how many words all in capital letters are too many; 0 for any number
 * @param exclamations how many exclamation marks are too many; 0 for any number
 */
public record HeatRule(List<String> words, int capitals, int exclamations) {

    /** Shorter ones are abbreviations, such as VAT. */
    private static final Pattern SHOUTED = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{4,}(?![\\p{L}\\p{N}])");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public HeatRule {
        words = List.copyOf(words);
    }

    /** What is heated about a text; empty where nothing is. */
    public Optional<Heat> of(String text) {
        var spaced = spaced(text);
        if (words.stream().map(HeatRule::spaced).anyMatch(spaced::contains)) {
            return Optional.of(Heat.WORDS);
        }
        if (capitals > 0 && SHOUTED.matcher(text).results().count() >= capitals) {
            return Optional.of(Heat.CAPITALS);
        }
        if (exclamations > 0 && text.chars().filter(HeatRule::isExclamation).count() >= exclamations) {
            return Optional.of(Heat.EXCLAMATIONS);
        }
        return Optional.empty();
    }

    /** Also the full-width one. */
    private static boolean isExclamation(int character) {
        return character == '!' || character == '\uFF01';
    }

    private static String spaced(String text) {
        return " "
                + BETWEEN_WORDS.matcher(FoldedText.fold(text)).replaceAll(" ").strip() + " ";
    }
}
