package org.evenkeel.complaints.correspondence.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatRuleTest {

    private static final HeatRule RULE = new HeatRule(List.of("your fault", "שקרן", "враньё", "klamár"), 3, 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is YOUR  fault, as always. | WORDS",
                "אתה שקרן | WORDS",
                "Это ВРАНЬЕ. | WORDS",
                "Klamar! | WORDS",
                "I said STOP this NONSENSE TODAY | CAPITALS",
                "ПРЕКРАТИТЕ ЭТО ПОЗОР ВСЕМ | CAPITALS",
                "Pay! Now! Really! | EXCLAMATIONS",
                "付けて！ください！早く！ | EXCLAMATIONS"
            })
    void holdsWhatLooksHeated(String text, Heat heat) {
        assertThat(RULE.of(text)).contains(heat);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We are sorry and split the cost with you.",
                "By your faultless work you helped us.",
                "The VAT, the SLA, the FAQ and the B2B portal of SK and CZ",
                "Thank you! Really!",
                "שלום, נחזור אליכם מחר"
            })
    void letsCalmTextsPass(String text) {
        assertThat(RULE.of(text)).isEmpty();
    }

    @Test
    void countsNothingWhereTheFirmDoesNotWantIt() {
        var lenient = new HeatRule(List.of(), 0, 0);
        assertThat(lenient.of("YOUR FAULT ALONE ALWAYS!!!!!")).isEmpty();
    }

    @Test
    void aTextIsAsHeatedAsItsParts() {
        var calm = "We are sorry. ";
        for (var heated : List.of("It is your fault.", "STOP THIS NONSENSE TODAY, PLEASE", "Pay!!!")) {
            assertThat(RULE.of(calm + heated + " " + calm))
                    .isEqualTo(RULE.of(heated))
                    .isNotEmpty();
        }
    }
}
