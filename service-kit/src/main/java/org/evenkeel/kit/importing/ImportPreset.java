package org.evenkeel.kit.importing;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * Which column of a file holds which field.
 *
 * @param name what a request calls it by
 */
public record ImportPreset(String name, List<Column> columns) {

    /**
     * One field of the rows.
     *
     * @param field the name by which {@link ImportRow} knows it
     * @param headers the names the column may have in the file, the preferred first; case does not matter
     * @param required whether a CSV file without this column is refused as a whole. Whether a row may leave it empty is
     *     the action's business
     * @param dateFormat how {@link ImportRow#date} reads it
     */
    public record Column(String field, List<String> headers, boolean required, DateTimeFormatter dateFormat) {

        public static Column required(String field, String... headers) {
            return new Column(field, List.of(headers), true, DateTimeFormatter.ISO_LOCAL_DATE);
        }

        public static Column optional(String field, String... headers) {
            return new Column(field, List.of(headers), false, DateTimeFormatter.ISO_LOCAL_DATE);
        }

        public Column withDateFormat(DateTimeFormatter format) {
            return new Column(field, headers, required, format);
        }
    }

    /**
     * This preset with some fields taken from other columns.
     *
     * @param columnOfField from the request's {@code map.FIELD=Column}
     * @throws InvalidRequest where a field is not known
     */
    public ImportPreset mapped(Map<String, String> columnOfField) {
        var fields = columns.stream().map(Column::field).toList();
        columnOfField.forEach((field, column) -> {
            if (!fields.contains(field)) {
                throw new InvalidRequest("map." + field, "is not one of the fields " + String.join(", ", fields));
            }
            if (column == null || column.isBlank()) {
                throw new InvalidRequest("map." + field, "must name a column of the file");
            }
        });
        return new ImportPreset(
                name,
                columns.stream()
                        .map(column -> columnOfField.containsKey(column.field())
                                ? new Column(
                                        column.field(),
                                        List.of(columnOfField.get(column.field())),
                                        column.required(),
                                        column.dateFormat())
                                : column)
                        .toList());
    }

    Column column(String field) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Preset " + name + " has no field " + field));
    }

    /** @throws FileRefused where a required column is missing or a column that is used stands there twice */
    void check(List<String> header) throws FileRefused {
        var present = header.stream().map(ImportPreset::key).toList();
        var missing = columns.stream()
                .filter(Column::required)
                .filter(column ->
                        column.headers().stream().map(ImportPreset::key).noneMatch(present::contains))
                .map(column -> String.join(" or ", column.headers()))
                .toList();
        if (!missing.isEmpty()) {
            throw new FileRefused(
                    "Columns are missing",
                    "The file has no column " + String.join("; no column ", missing) + ". Its columns are: "
                            + RowError.shortened(String.join(", ", header), 2000) + ".");
        }
        var used = usedKeys();
        var twice = header.stream()
                .filter(name -> used.contains(key(name)))
                .filter(name -> present.stream().filter(key(name)::equals).count() > 1)
                .distinct()
                .toList();
        if (!twice.isEmpty()) {
            throw new FileRefused(
                    "A column is there twice", "The header names more than once: " + String.join(", ", twice) + ".");
        }
    }

    List<String> ignored(Collection<String> header) {
        var used = usedKeys();
        return header.stream().filter(name -> !used.contains(key(name))).toList();
    }

    private Set<String> usedKeys() {
        return columns.stream()
                .flatMap(column -> column.headers().stream())
                .map(ImportPreset::key)
                .collect(Collectors.toSet());
    }

    /** What two names of one column have in common. */
    static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }
}
