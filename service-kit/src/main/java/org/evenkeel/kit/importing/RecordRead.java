package org.evenkeel.kit.importing;

import java.util.Map;

/** A record of a file, counted from 1 without the header, and the line it begins in, counted from 1 with the header. */
sealed interface RecordRead {

    long number();

    long line();

    /** How much memory it takes, about. */
    int characters();

    /** @param values by {@link ImportPreset#key} of the column */
    record Values(long number, long line, int characters, Map<String, String> values) implements RecordRead {}

    record Broken(long number, long line, String value, String reason) implements RecordRead {

        @Override
        public int characters() {
            return 0;
        }

        RowError toError() {
            return new RowError(number, line, null, value, reason);
        }
    }
}
