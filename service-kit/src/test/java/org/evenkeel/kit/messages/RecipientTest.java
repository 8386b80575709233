package org.evenkeel.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evenkeel.kit.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org",
        "Ann.Lee+tag@Example.ORG, Ann.Lee+tag@example.org",
        "ann@localhost, ann@localhost",
        "o'neil@example.org, o'neil@example.org",
        "dana@דוגמה.example, dana@xn--6dbbec0c.example",
        "jan@údenár.sk, jan@xn--denr-7na0m.sk"
    })
    void takesAddressesAsTheyAreWritten(String given, String kept) {
        assertThat(new Recipient(" " + given + " ", null).address()).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@example..org",
                "a..b@example.org",
                "ann@exa mple.org",
                "ann lee@example.org",
                "ann@example.org, bob@example.org",
                "Ann <ann@example.org>",
                "ann@example.org\r\nBcc: all@example.org",
                "ann\r\n@example.org",
                "ann@[127.0.0.1]",
                "friends:ann@example.org;",
                "\"a b\"@example.org",
                "дана@example.org"
            })
    void refusesWhatIsNoAddressOfOneMailbox(String given) {
        assertThatThrownBy(() -> new Recipient(given, null))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("address ");
    }

    @Test
    void refusesAnAddressLongerThanAnyServerTakes() {
        assertThatThrownBy(() -> new Recipient("a".repeat(60) + "@" + "b.".repeat(100) + "example", null))
                .isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann\r\nBcc: all@example.org", "Ann\u0000", "Ann\u202Etxt", "Ann\tLee"})
    void refusesNamesThatCouldBecomeAnotherHeader(String name) {
        assertThatThrownBy(() -> new Recipient("ann@example.org", name))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("name ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject\r\nBcc: all@example.org", "a\tb", "a\u202Eb", ""})
    void refusesSubjectsOfMoreThanOneLine(String subject) {
        assertThatThrownBy(() -> new Letter("en", subject, "Body"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("subject ");
    }
}
