package org.evenkeel.kit.importing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.evenkeel.kit.importing.ImportPreset.Column;

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
