package org.evenkeel.kit.importing;

/**
 * Why a row was not taken.
 *
 * @param number of the record in the file, from 1, the header not counted: the key for reading on
 * @param line where the record begins in the file, from 1, the header counted
 * @param column null where the row as a whole is meant
 * @param value shortened to 200 characters; may be null
 */
public record RowError(long number, long line, String column, String value, String reason) {

    static final int LONGEST_VALUE = 200;

    public RowError {
        column = shortened(column, LONGEST_VALUE);
        value = shortened(value, LONGEST_VALUE);
        reason = shortened(reason, 1000);
    }

    /** At most so many characters of a text, and none that PostgreSQL cannot store. */
    static String shortened(String text, int longest) {
        if (text == null) {
            return null;
        }
        var kept = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF) ? 0xFFFD : point)
                .takeWhile(point -> kept.length() + Character.charCount(point) <= longest)
                .forEach(kept::appendCodePoint);
        if (kept.length() < text.length()) {
            int end = kept.length() == longest ? kept.offsetByCodePoints(longest, -1) : kept.length();
            kept.setLength(end);
            kept.append('…');
        }
        return kept.toString();
    }
}
