package org.evenkeel.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "EN,0,other",
        "EN,1,one",
        "EN,2,other",
        "HE,0,other",
        "HE,1,one",
        "HE,2,two",
        "HE,3,other",
        "HE,10,other",
        "RU,0,many",
        "RU,1,one",
        "RU,2,few",
        "RU,4,few",
        "RU,5,many",
        "RU,11,many",
        "RU,12,many",
        "RU,14,many",
        "RU,20,many",
        "RU,21,one",
        "RU,22,few",
        "RU,25,many",
        "RU,111,many",
        "RU,101,one",
        "RU,1002,few",
        "SK,0,other",
        "SK,1,one",
        "SK,2,few",
        "SK,4,few",
        "SK,5,other",
        "SK,22,other"
    })
    void pluralFormsFollowCldr(Language language, long number, String form) {
        assertThat(language.pluralOf(number)).isEqualTo(form);
    }

    @Test
    void theBrowsersWishIsTakenWhereWeCan() {
        assertThat(Language.negotiate("fr, sk-SK;q=0.8, en;q=0.5")).isEqualTo(Language.SK);
        assertThat(Language.negotiate("he-IL")).isEqualTo(Language.HE);
        assertThat(Language.negotiate("iw")).isEqualTo(Language.HE);
        assertThat(Language.negotiate("fr")).isEqualTo(Language.EN);
        assertThat(Language.negotiate("*")).isEqualTo(Language.EN);
        assertThat(Language.negotiate(";;;q=x")).isEqualTo(Language.EN);
        assertThat(Language.negotiate(null)).isEqualTo(Language.EN);
    }
}
