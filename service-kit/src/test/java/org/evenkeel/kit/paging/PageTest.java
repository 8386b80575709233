package org.evenkeel.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evenkeel.kit.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void endsWhereNoFurtherRowWasRead() {
        assertThat(Page.of(List.of(1, 2), 2, Cursor::after).next()).isNull();
    }

    @Test
    void continuesAfterTheLastRowShown() {
        var page = Page.of(List.of("a\u00e9", "b", "c"), 2, row -> Cursor.after(row, 7));
        assertThat(page.items()).containsExactly("a\u00e9", "b");
        assertThat(Cursor.read(page.next(), 2, parts -> parts).getFirst()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "YQ", "YR-fYh-fYw"})
    void refusesACursorOfAnotherList(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor, 2, parts -> Integer.valueOf(parts.getFirst())))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cursor");
    }
}
