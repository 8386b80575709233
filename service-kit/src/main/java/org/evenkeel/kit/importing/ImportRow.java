package org.evenkeel.kit.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.evenkeel.kit.importing.ImportPreset.Column;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/** One row of a file, its values found by field. Every method may refuse the row. */
public final class ImportRow {

    private final ImportPreset preset;
    private final long line;
    private final Map<String, String> values;

    /** @param values by {@link ImportPreset#key} of the column */
    ImportRow(ImportPreset preset, long line, Map<String, String> values) {
        this.preset = preset;
        this.line = line;
        this.values = values;
    }

    /** Where the row begins in the file, from 1. */
    public long line() {
        return line;
    }

    /** @return the value as it stands in the file; null where it is absent, empty or only white space */
    public String text(String field) {
        var value = values.get(ImportPreset.key(header(field)));
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('\0') >= 0 || value.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            throw refused(field, "must be text without NUL characters and unpaired surrogates");
        }
        return value;
    }

    public String required(String field) {
        var value = text(field);
        if (value == null) {
            throw refused(field, "must not be empty");
        }
        return value;
    }

    /**
     * A value that is plain text.
     *
     * @return it as texts are kept; null where there is none
     */
    public String plain(String field, int longest) {
        var text = Texts.kept(text(field));
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            throw refused(field, "must be at most " + longest + " characters");
        }
        if (!PlainText.Check.isPlain(text)) {
            throw refused(field, PlainText.MESSAGE);
        }
        return text;
    }

    public String requiredPlain(String field, int longest) {
        required(field);
        return plain(field, longest);
    }

    /** @return an amount or quantity, never negative; null where there is no value */
    public BigDecimal decimal(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            var number = new BigDecimal(text.strip());
            if (number.signum() < 0 || number.precision() - number.scale() > 13 || number.scale() > 4) {
                throw refused(field, "must be from 0 to 9999999999999 with at most 4 decimal places");
            }
            return number;
        } catch (NumberFormatException malformed) {
            throw refused(field, "must be a number with a decimal point, such as 1250.00");
        }
    }

    /** @return null where there is no value */
    public LocalDate date(String field) {
        var value = text(field);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip(), preset.column(field).dateFormat());
        } catch (DateTimeParseException notADate) {
            throw refused(field, "must be a date");
        }
    }

    /** The exception with which an action refuses this row because of one field. */
    public RowRefused refused(String field, String reason) {
        var header = header(field);
        return new RowRefused(header, values.get(ImportPreset.key(header)), reason);
    }

    private String header(String field) {
        Column column = preset.column(field);
        for (String header : column.headers()) {
            if (values.containsKey(ImportPreset.key(header))) {
                return header;
            }
        }
        return column.headers().getFirst();
    }
}
