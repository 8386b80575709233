package org.evenkeel.accounts.profile.learning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.kit.text.FoldedText;

/** What people are, as opposed to what they do: no score may rest on it. Known by the names of columns. */
public final class ProtectedAttributes {

    private static final String LIST = "protected-attributes.txt";
    private static final String COMMENT = "#";
    private static final String EXEMPT = "- ";

    /** Before a capital after a small letter, as in {@code birthDate}, and wherever no letter stands. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{M}]+");

    private static final List<String> LINES = lines();
    private static final List<List<String>> PROTECTED = LINES.stream()
            .filter(line -> !line.startsWith(EXEMPT))
            .map(ProtectedAttributes::words)
            .toList();
    private static final List<List<String>> EXEMPTED = LINES.stream()
            .filter(line -> line.startsWith(EXEMPT))
            .map(line -> words(line.substring(EXEMPT.length())))
            .toList();

    private ProtectedAttributes() {}

    public static boolean isProtected(String name) {
        var words = words(name);
        return anyWithin(PROTECTED, words) && !anyWithin(EXEMPTED, words);
    }

    /** @throws ProtectedAttribute where the name is that of one */
    static void refuse(String name) {
        if (isProtected(name)) {
            throw new ProtectedAttribute(name);
        }
    }

    private static boolean anyWithin(List<List<String>> terms, List<String> words) {
        return terms.stream().anyMatch(term -> Collections.indexOfSubList(words, term) >= 0);
    }

    private static List<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name))
                .map(FoldedText::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> lines() {
        try (var text = ProtectedAttributes.class.getResourceAsStream(LIST);
                var reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
