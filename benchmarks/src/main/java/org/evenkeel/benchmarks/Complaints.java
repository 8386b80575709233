package org.evenkeel.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes complaints that read like ones: a few thousand words, the common ones often, names and numbers in between. */
final class Complaints {

    /** In a third of all complaints. */
    static final String FREQUENT = "refund";
    /** In one complaint of 2,000. */
    static final String RARE = "quixotry";

    private static final int WORDS = 4_000;
    private static final int RARE_ONE_IN = 2_000;
    private static final String[] SYLLABLES = {
        "an", "ber", "con", "de", "el", "for", "gra", "hin", "im", "jo", "ket", "lon", "mer", "no", "or", "pla", "que",
        "ri", "ser", "ta", "un", "ver", "wil", "ex", "yor", "zan", "tion", "ment", "ing", "ly"
    };
    private static final List<String> MATTERS = List.of(
            "Discount mail went to the wrong customers",
            "Charged twice for one campaign",
            "Report came late again",
            "Nobody answers our questions",
            "Wrong amount on the invoice",
            "Product feed shows old prices");

    private final Random random;
    private final String[] words = new String[WORDS];
    private long made;

    /** @param seed the same seed makes the same complaints */
    Complaints(long seed) {
        random = new Random(seed);
        var language = new Random(42);
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (int syllables = 1 + language.nextInt(3); syllables >= 0; syllables--) {
                word.append(SYLLABLES[language.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
    }

    record Text(String matter, String description) {

        /** As the service folds it; these texts are plain English letters. */
        String searchText(String... references) {
            return (String.join(" ", references) + " " + matter + " " + description).toLowerCase(Locale.ROOT);
        }
    }

    Text next() {
        made++;
        var text = new StringBuilder();
        int length = 15 + random.nextInt(25);
        int frequentAt = random.nextInt(3) == 0 ? random.nextInt(length) : -1;
        int rareAt = made % RARE_ONE_IN == 1 ? random.nextInt(length) : -1;
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ");
            if (i == rareAt) {
                text.append(RARE);
            } else if (i == frequentAt) {
                text.append(FREQUENT);
            } else if (random.nextInt(20) == 0) {
                text.append(random.nextInt(100_000));
            } else {
                text.append(word());
            }
        }
        var matter = MATTERS.get(random.nextInt(MATTERS.size())) + ", " + word();
        return new Text(matter, text.append('.').toString());
    }

    /** The first words come most often, as in any language. */
    private String word() {
        double skewed = Math.pow(random.nextDouble(), 3);
        return words[(int) (skewed * WORDS)];
    }
}
