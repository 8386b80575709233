package org.evenkeel.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Zľava,zlava",
        "СЧЁТ,счет",
        "סְתִירָה,סתירה",
        "Straße,strasse",
        "ﬁne  print,fine print",
        "'  two\tlines\nhere ','two lines here'",
        "ＡＢＣ,abc"
    })
    void makesSpellingsOfOneWordEqual(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldsAFoldedTextToItself() {
        var folded = FoldedText.fold("Ľudia סְתִירָה Ё ﬁ İstanbul");
        assertThat(FoldedText.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u202eb',false",
        "'a\u2066b',false",
        "'a\u0000b',false",
        "'tab\tand\nline',true",
        "'سلام \u200f',true",
        "'👍🏽',true"
    })
    void tellsPlainTextFromTricks(String text, boolean plain) {
        assertThat(PlainText.Check.isPlain(text)).isEqualTo(plain);
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(PlainText.Check.isPlain("\ud83d")).isFalse();
    }
}
