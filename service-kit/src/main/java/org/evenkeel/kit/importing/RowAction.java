package org.evenkeel.kit.importing;

import java.util.List;

/**
 * What a service does with the rows of its files. A service makes one CDI bean of it for each kind of row; the importer
 * finds it by its presets.
 *
 * <p>For each chunk of rows {@link #parse}, {@link #prepare} and {@link #apply} follow each other. A chunk that fails is
 * tried again later, in this or in another process, so {@code prepare} must bear being repeated and {@code apply} must
 * leave its traces in the transaction only. A chunk that cannot be stored because of its data (a {@link RowRefused}, or
 * SQL states 22, 23 and 54) is tried again in halves until the row that is at fault stands alone and is refused.
 *
 * <p>The methods run on a virtual thread without a request: put {@code @ActivateRequestContext} on those that need one.
 *
 * @param <R> a row that was read and found good
 */
public interface RowAction<R> {

    /** The presets whose files this action takes; their names are unique in the service. */
    List<ImportPreset> presets();

    /**
     * Reads and checks one row, without looking at the database.
     *
     * @throws RowRefused where it cannot be taken
     */
    R parse(ImportRow row);

    /**
     * Gets ready outside any transaction, for instance by asking another service.
     *
     * @param rows never empty
     * @return the rows to apply, as many as were given, changed or not
     * @throws Exception where it did not work; it is tried again some times before the import fails
     */
    default List<R> prepare(ImportView file, List<R> rows) throws Exception {
        return rows;
    }

    /**
     * Stores rows in the transaction that surrounds it. A row that is stored already is counted as known, also where it
     * occurs twice within the chunk.
     *
     * @param rows never empty
     * @return numbers which add up to the rows given
     */
    ChunkResult apply(ImportView file, List<R> rows) throws Exception;
}
