package org.evenkeel.kit.importing;

import java.util.List;
import java.util.Objects;

/**
 * Consecutive records of a file, good or not.
 *
 * @param items never empty
 * @param bytesRead how far the file has been read with them
 */
record Chunk<R>(List<Item<R>> items, long bytesRead) {

    /** A record of which exactly one is null: the row, if it is good, or else the error. */
    record Item<R>(long number, long line, R row, RowError error) {

        static <R> Item<R> good(long number, long line, R row) {
            return new Item<>(number, line, Objects.requireNonNull(row), null);
        }

        static <R> Item<R> refused(RowError error) {
            return new Item<>(error.number(), error.line(), null, error);
        }
    }

    List<R> rows() {
        return items.stream().map(Item::row).filter(Objects::nonNull).toList();
    }

    List<RowError> errors() {
        return items.stream().map(Item::error).filter(Objects::nonNull).toList();
    }

    long firstRecord() {
        return items.getFirst().number();
    }

    long lastRecord() {
        return items.getLast().number();
    }

    Chunk<R> part(int from, int to) {
        return new Chunk<>(items.subList(from, to), bytesRead);
    }
}
