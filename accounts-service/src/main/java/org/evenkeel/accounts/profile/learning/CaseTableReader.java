package org.evenkeel.accounts.profile.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * Reads cases from CSV with a header row, in UTF-8. A column of numbers becomes a quantity, any other one of named values; an
 * empty cell is a missing value. What it cannot read it refuses by column, row and rule.
 */
public final class CaseTableReader {

    public static final int MOST_ROWS = 250_000;
    public static final int MOST_COLUMNS = 100;
    public static final int MOST_VALUES = 5_000_000;
    public static final long MOST_BYTES = 64L << 20;
    public static final int LONGEST_NAME = 100;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final String outcome;
    private final String yes;
    private final Set<String> without;

    private String no;
    private final List<Boolean> outcomes = new ArrayList<>();

    private CaseTableReader(String outcome, String yes, Set<String> without) {
        this.outcome = outcome;
        this.yes = yes;
        this.without = without;
    }

    /**
     * @param setAside the columns that were not to count
     * @param identifiers columns left out because they only tell the rows apart
     */
    public record CasesRead(CaseTable table, List<Factor> setAside, List<String> identifiers) {

        public CasesRead {
            setAside = List.copyOf(setAside);
            identifiers = List.copyOf(identifiers);
        }
    }

    /**
     * @param outcome the column that tells how a case came out
     * @param yes the value there that is to be foretold; there is one other
     * @param without columns that must not count
     * @throws InvalidRequest where a column, a row or a value breaks a rule
     * @throws TableTooLarge where it is
     * @throws ProtectedAttribute where a column that is to count is one that must not
     * @throws IOException where the sender breaks off
     */
    public static CasesRead read(InputStream csv, String outcome, String yes, Set<String> without) throws IOException {
        return new CaseTableReader(outcome, yes, without).read(csv);
    }

    private CasesRead read(InputStream csv) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder();
        long row = 0;
        try (var parser = CSVParser.parse(new InputStreamReader(new LimitedInput(csv, MOST_BYTES), strict), FORMAT)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new InvalidRequest("body", "must begin with a row of column names");
            }
            var columns = columns(records.next());
            while (records.hasNext()) {
                row++;
                add(records.next(), row, columns);
            }
            return finished(columns);
        } catch (UncheckedIOException | IllegalStateException failure) {
            throw unreadable(failure.getCause(), row);
        } catch (CharacterCodingException notUtf8) {
            throw unreadable(notUtf8, row);
        }
    }

    private static InvalidRequest unreadable(Throwable cause, long lastRow) throws IOException {
        String place = lastRow == 0 ? "the header" : "row " + lastRow;
        if (cause instanceof CharacterCodingException) {
            return new InvalidRequest("body", "is not UTF-8, at " + place + " or soon after");
        }
        if (cause instanceof IOException notCsv && notCsv.getClass() != IOException.class) {
            // commons-csv has its own kinds for what is not CSV; a plain one is the sender's breaking off
            return new InvalidRequest("body", "is not CSV, at " + place + " or soon after");
        }
        throw cause instanceof IOException brokenOff ? brokenOff : new IOException(cause);
    }

    private List<Column> columns(CSVRecord header) {
        if (header.size() > MOST_COLUMNS) {
            throw new InvalidRequest(
                    "body", "must have at most " + MOST_COLUMNS + " columns, and has " + header.size());
        }
        var names = new HashSet<String>();
        var columns = new ArrayList<Column>();
        for (int at = 0; at < header.size(); at++) {
            String name = withoutMark(header.get(at)).strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new InvalidRequest(
                        "column " + (at + 1), "must have a name of at most " + LONGEST_NAME + " characters");
            }
            if (!names.add(name)) {
                throw new InvalidRequest(name, "must be the name of one column only");
            }
            columns.add(new Column(name));
        }
        requirePresent(outcome, "outcome", names);
        without.forEach(name -> requirePresent(name, "without", names));
        names.stream()
                .filter(name -> !name.equals(outcome) && !without.contains(name))
                .sorted()
                .forEach(ProtectedAttributes::refuse);
        return columns;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static void requirePresent(String column, String parameter, Set<String> names) {
        if (!names.contains(column)) {
            throw new InvalidRequest(parameter, "must name a column of the table; there is no \"" + column + "\"");
        }
    }

    private void add(CSVRecord values, long row, List<Column> columns) {
        if (row > MOST_ROWS) {
            throw new TableTooLarge("rows", MOST_ROWS);
        }
        if (row * columns.size() > MOST_VALUES) {
            throw new TableTooLarge("values", MOST_VALUES);
        }
        if (values.size() != columns.size()) {
            throw new InvalidRequest(
                    "row " + row, "has " + values.size() + " values, the header " + columns.size() + " names");
        }
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            String value = values.get(at).strip();
            if (column.name().equals(outcome)) {
                outcomes.add(outcome(value, row));
            } else {
                column.add(value, row);
            }
        }
    }

    private boolean outcome(String value, long row) {
        if (value.equals(yes)) {
            return true;
        }
        if (value.isEmpty()) {
            throw new InvalidRequest(outcome + " in row " + row, "must not be empty: it is the outcome");
        }
        if (no == null) {
            no = value;
        }
        if (!value.equals(no)) {
            throw new InvalidRequest(
                    outcome + " in row " + row,
                    "must be \"" + yes + "\" or one other value, \"" + no + "\" so far, and is \""
                            + Column.shortened(value) + "\"");
        }
        return false;
    }

    private CasesRead finished(List<Column> columns) {
        if (outcomes.isEmpty()) {
            throw new InvalidRequest("body", "must have rows after the header");
        }
        var factors = new ArrayList<Factor>();
        var setAside = new ArrayList<Factor>();
        var identifiers = new ArrayList<String>();
        for (var column : columns) {
            if (column.name().equals(outcome)) {
                continue;
            }
            if (without.contains(column.name())) {
                column.factorIfAny().ifPresent(setAside::add);
            } else if (column.onlyTellsRowsApart()) {
                identifiers.add(column.name());
            } else {
                factors.add(column.factor());
            }
        }
        var inOrder = new boolean[outcomes.size()];
        for (int row = 0; row < inOrder.length; row++) {
            inOrder[row] = outcomes.get(row);
        }
        return new CasesRead(new CaseTable(factors, inOrder), setAside, identifiers);
    }
}
