package org.evenkeel.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Hudgins Home Goods, HUDGINS  HOME   GOODS",
        "Žilinská pekáreň, zilinska pekaren",
        "Берёза, БЕРЕЗА",
        "שָׁלוֹם, שלום",
        "Straße 5, STRASSE 5"
    })
    void takesNamesForTheSameThatDifferInCaseMarksOrWhiteSpace(String one, String other) {
        assertThat(AccountName.of(one, "name").key())
                .isEqualTo(AccountName.of(other, "name").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u0301", "\u200e\u200f"})
    void refusesANameOfWhichNothingCanBeRead(String name) {
        assertThatThrownBy(() -> AccountName.of(name, "name")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesANameThatIsTooLongOnceFolded() {
        assertThatThrownBy(() -> AccountName.of("\ufdfa".repeat(200), "name")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> AccountName.of("a".repeat(201), "name")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void keepsTheNameAsWritten() {
        assertThat(account("  Žilinská  Pekáreň ").name()).isEqualTo("Žilinská  Pekáreň");
    }

    @Test
    void doesNotBringItself() {
        var account = account("Clervi Catering");
        var byItself = new Relation(null, null, null, List.of(), null, null, null, account.id());

        assertThatThrownBy(() -> account.relate(byItself)).isInstanceOf(InvalidRequest.class);
        assertThat(account.relation()).isEqualTo(Relation.UNKNOWN);
    }

    @Test
    void isRelatedOnlyInAnotherWay() {
        var account = account("Clervi Catering");
        var monthly = Contract.of(null, null, new Money(new BigDecimal("500"), "EUR"));

        assertThat(account.relate(with(monthly))).isTrue();
        assertThat(account.relate(with(Contract.of(null, null, new Money(new BigDecimal("500.00"), "EUR")))))
                .isFalse();
    }

    private static Relation with(Contract contract) {
        return new Relation(null, null, null, List.of("Search ads", "Search ads"), contract, null, null, null);
    }

    @Test
    void isRenamedOnlyToAnotherName() {
        var account = account("Clervi Catering");

        assertThat(account.rename(AccountName.of("Clervi Catering", "name"))).isFalse();
        assertThat(account.rename(AccountName.of("CLERVI Catering", "name"))).isTrue();
        assertThat(account.name()).isEqualTo("CLERVI Catering");
        assertThat(account.nameKey()).isEqualTo("clervi catering");
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderReadsItsOwnCursorAndNoOther(AccountSort sort) {
        var account = account("Clervi Catering");
        var cursor = sort.cursorAfter(account).encoded();

        assertThat(sort.placeAfter(cursor).id()).isEqualTo(account.id());
        Arrays.stream(AccountSort.values()).filter(other -> other != sort).forEach(other -> assertThatThrownBy(
                        () -> other.placeAfter(cursor))
                .isInstanceOf(InvalidRequest.class));
    }

    private static Account account(String name) {
        UUID id = Ids.next();
        return new Account(id, AccountName.of(name, "name"), NOON);
    }
}
