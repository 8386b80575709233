package org.evenkeel.kit.importing;

import java.util.Locale;
import org.evenkeel.kit.problem.InvalidRequest;

/** How the rows of a file are written. Either may be compressed with gzip, which is seen by the file itself. */
public enum ImportFormat {
    /** RFC 4180 with a header row. */
    CSV,
    /** One JSON object a line. */
    NDJSON;

    /**
     * Reads the request's parameter; where there is none, the ending of the file's name decides, else it is CSV.
     *
     * @throws InvalidRequest where the parameter names no format
     */
    public static ImportFormat of(String parameter, String filename) {
        if (parameter == null || parameter.isBlank()) {
            var name = filename == null ? "" : filename.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? NDJSON : CSV;
        }
        return switch (parameter.strip().toLowerCase(Locale.ROOT)) {
            case "csv" -> CSV;
            case "ndjson" -> NDJSON;
            default -> throw new InvalidRequest("format", "must be csv or ndjson");
        };
    }
}
