package org.evenkeel.accounts.profile.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.accounts.profile.learning.CaseTableReader.CasesRead;
import org.evenkeel.kit.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTableReaderTest {

    @Test
    void readsQuantitiesNamesAndWhatIsMissing() throws IOException {
        var cases = read("""
                \uFEFFrevenue,segment,left
                12.5,retail,yes
                ,"public, city",no
                1e3,,yes
                12.5,retail,no
                """);

        var revenue = (Factor.Numeric) cases.table().factors().get(0);
        var segment = (Factor.Categorical) cases.table().factors().get(1);
        assertThat(revenue.value(0)).isEqualTo(12.5);
        assertThat(revenue.isMissing(1)).isTrue();
        assertThat(revenue.value(2)).isEqualTo(1000);
        assertThat(segment.text(1)).isEqualTo("public, city");
        assertThat(segment.isMissing(2)).isTrue();
        assertThat(cases.table().outcomes()).containsExactly(true, false, true, false);
    }

    @Test
    void leavesOutWhatOnlyTellsRowsApart() throws IOException {
        var cases = read("""
                row,key,revenue,left
                1,a-1,5,yes
                2,a-2,5,no
                7,a-3,6,no
                """);

        assertThat(cases.identifiers()).containsExactly("row", "key");
        assertThat(cases.table().factors()).extracting(Factor::name).containsExactly("revenue");
    }

    @Test
    void leavesOutTextOfAllSorts() throws IOException {
        var rows = IntStream.range(0, 3_000)
                .mapToObj(row -> "note " + row / 2 + "," + row % 7 + "," + (row % 3 == 0 ? "yes" : "no"))
                .collect(Collectors.joining("\n"));

        assertThat(read("note,size,left\n" + rows).identifiers()).containsExactly("note");
    }

    @Test
    void putsAsideWhatMustNotCount() throws IOException {
        var cases = CaseTableReader.read(stream("age,revenue,left\n30,2,yes\n40,2,no\n"), "left", "yes", Set.of("age"));

        assertThat(cases.table().factors()).extracting(Factor::name).containsExactly("revenue");
        assertThat(cases.setAside()).extracting(Factor::name).containsExactly("age");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | body must begin with a row",
                "revenue,left                          | body must have rows",
                "revenue,left;1,yes;2                  | row 2 has 1 values, the header 2 names",
                "revenue,left;1,yes;2,                 | left in row 2 must not be empty",
                "revenue,left;1,yes;2,no;3,maybe       | left in row 3 must be \"yes\" or one other value, \"no\" so far",
                "revenue,gone;1,yes                    | outcome must name a column of the table; there is no \"left\"",
                "left,left;1,yes                       | left must be the name of one column only",
                "revenue,,left;1,2,yes                 | column 2 must have a name",
                "revenue,left;1,\"yes\"no              | body is not CSV, at the header or soon after",
                "n,left;1,yes;2,no;1,no;2,no;1,no;2,no;1,no;2,no;1,no;2x,no | n in row 10 must be a number like the others"
            })
    void namesColumnRowAndRule(String csv, String problem) {
        assertThatThrownBy(() -> read(csv.replace(';', '\n')))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(problem);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "revenue,left\n1,né\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> CaseTableReader.read(new ByteArrayInputStream(latin), "left", "yes", Set.of()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void tellsTheSendersBreakingOffFromABadTable() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> CaseTableReader.read(broken, "left", "yes", Set.of()))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Test
    void refusesMoreRowsThanItTakes() {
        var row = "1,yes\n";
        var csv = "revenue,left\n" + row.repeat(CaseTableReader.MOST_ROWS + 1);

        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(TableTooLarge.class)
                .hasMessageContaining(CaseTableReader.MOST_ROWS + " rows");
    }

    @Test
    void refusesMoreBytesThanItTakesEvenInOneValue() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> CaseTableReader.read(
                        new SequenceInputStream(stream("left\n\""), endless), "left", "yes", Set.of()))
                .isInstanceOf(TableTooLarge.class)
                .hasMessageContaining("bytes");
    }

    private static CasesRead read(String csv) throws IOException {
        return CaseTableReader.read(stream(csv), "left", "yes", Set.of());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
