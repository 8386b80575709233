package org.evenkeel.kit.importing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.kit.importing.Chunk.Item;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * One worker's turn at one import, from its checkpoint to its end or to the first thing that stops it. Rows, row errors
 * and checkpoint are stored in one transaction, so a turn that is cut off anywhere counts no row twice and loses none.
 */
final class ImportRun<R> {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private final ImportStore store;
    private final Transactions transactions;
    private final ImportConfig config;
    private final RowAction<R> action;
    private final ImportView file;
    private final ImportPreset preset;
    private final String worker;
    private final CountDownLatch stopping;
    private long rowsRead;

    ImportRun(
            ImportStore store,
            Transactions transactions,
            ImportConfig config,
            RowAction<R> action,
            ImportStore.Claimed claimed,
            String worker,
            CountDownLatch stopping) {
        this.store = store;
        this.transactions = transactions;
        this.config = config;
        this.action = action;
        this.file = claimed.file();
        this.preset = store.presetOf(claimed);
        this.worker = worker;
        this.stopping = stopping;
        this.rowsRead = file.rowsRead();
    }

    private UUID id() {
        return file.id();
    }

    void run() throws InterruptedException {
        try (var bytes = store.open(id());
                var reader = new RecordReader(bytes, file.format())) {
            if (file.format() == ImportFormat.CSV) {
                preset.check(reader.header());
            }
            reader.skip(rowsRead);
            if (readAll(reader)) {
                store.finish(id(), worker);
            } else {
                store.release(id(), worker);
            }
        } catch (FileRefused refused) {
            store.fail(id(), worker, new ImportProblem(refused.title(), refused.getMessage()));
        } catch (LeaseLost lost) {
            LOG.info(lost.getMessage());
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failure) {
            LOG.errorf(failure, "Import %s fails", id());
            store.fail(id(), worker, problem(failure));
        }
    }

    /** @return false where it was told to stop before the end */
    private boolean readAll(RecordReader reader) throws Exception {
        while (stopping.getCount() > 0) {
            var items = new ArrayList<Item<R>>();
            FileRefused damage = null;
            boolean more = true;
            try {
                more = fill(items, reader);
            } catch (FileRefused refused) {
                damage = refused;
            }
            if (!items.isEmpty()) {
                var ignored = preset.ignored(reader.columns());
                if (!storePatiently(new Chunk<>(items, reader.bytesRead()), ignored)) {
                    return false;
                }
            }
            if (damage != null) {
                throw damage;
            }
            if (!more) {
                return true;
            }
        }
        return false;
    }

    /** @return whether there may be more */
    private boolean fill(List<Item<R>> items, RecordReader reader) throws IOException, FileRefused {
        for (long characters = 0; items.size() < config.chunkRows() && characters < config.chunkCharacters(); ) {
            var read = reader.next();
            if (read == null) {
                return false;
            }
            characters += read.characters();
            items.add(
                    switch (read) {
                        case RecordRead.Values values -> parsed(values);
                        case RecordRead.Broken broken -> Item.refused(broken.toError());
                    });
        }
        return true;
    }

    private Item<R> parsed(RecordRead.Values values) {
        try {
            var row = action.parse(new ImportRow(preset, values.line(), values.values()));
            return Item.good(values.number(), values.line(), row);
        } catch (RowRefused refused) {
            return Item.refused(new RowError(
                    values.number(), values.line(), refused.column(), refused.value(), refused.getMessage()));
        }
    }

    /** @return false where it was told to stop meanwhile */
    private boolean storePatiently(Chunk<R> chunk, List<String> columnsIgnored) throws Exception {
        var pause = config.pause();
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt > 1) {
                    transactions.call(() -> {
                        store.hold(id(), worker, rowsRead);
                        return null;
                    });
                }
                storeOnce(chunk, columnsIgnored);
                return true;
            } catch (LeaseLost | InterruptedException notOurs) {
                throw notOurs;
            } catch (Exception failure) {
                var reason = faultOfData(failure);
                if (reason != null && !chunk.rows().isEmpty()) {
                    return storeWithoutFault(chunk, reason, columnsIgnored);
                }
                if (attempt >= config.attempts()) {
                    throw new IllegalStateException("The rows could not be stored", failure);
                }
                LOG.warnf(failure, "Import %s: attempt %d from row %d on failed", id(), attempt, chunk.firstRecord());
            }
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            var longest = config.lease().dividedBy(2);
            pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
        }
    }

    private void storeOnce(Chunk<R> chunk, List<String> columnsIgnored) throws Exception {
        var rows = chunk.rows();
        var prepared = rows.isEmpty() ? rows : action.prepare(file, rows);
        transactions.call(() -> {
            store.hold(id(), worker, rowsRead);
            var result = rows.isEmpty() ? new ChunkResult(0, 0) : action.apply(file, prepared);
            if (result.added() + result.known() != rows.size()) {
                throw new IllegalStateException("The action counts " + result + " of " + rows.size() + " rows");
            }
            store.advance(id(), chunk, result, columnsIgnored);
            return null;
        });
        rowsRead = chunk.lastRecord();
    }

    /** Halves a chunk that holds a row which cannot be stored, until that row stands alone and is refused. */
    private boolean storeWithoutFault(Chunk<R> chunk, RowRefused reason, List<String> columnsIgnored) throws Exception {
        int size = chunk.items().size();
        if (size > 1) {
            return storePatiently(chunk.part(0, size / 2), columnsIgnored)
                    && storePatiently(chunk.part(size / 2, size), columnsIgnored);
        }
        var item = chunk.items().getFirst();
        var error = new RowError(item.number(), item.line(), reason.column(), reason.value(), reason.getMessage());
        return storePatiently(new Chunk<>(List.of(Item.refused(error)), chunk.bytesRead()), columnsIgnored);
    }

    /** @return null where the failure does not lie in a row's data */
    private static RowRefused faultOfData(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RowRefused refused) {
                return refused;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                if (state.startsWith("22") || state.startsWith("23") || state.startsWith("54")) {
                    return new RowRefused(column(sql), null, "cannot be stored: " + rule(sql));
                }
            }
        }
        return null;
    }

    private static String column(SQLException sql) {
        return sql instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
                ? postgres.getServerErrorMessage().getColumn()
                : null;
    }

    private static String rule(SQLException sql) {
        boolean named = sql instanceof PSQLException postgres
                && postgres.getServerErrorMessage() != null
                && postgres.getServerErrorMessage().getConstraint() != null;
        return named
                ? "it breaks the rule "
                        + ((PSQLException) sql).getServerErrorMessage().getConstraint()
                : "SQL state " + sql.getSQLState();
    }

    private static ImportProblem problem(Exception failure) {
        var last = failure;
        while (last.getCause() instanceof Exception cause) {
            last = cause;
        }
        var what = failure instanceof IOException ? "The stored file cannot be read" : "The rows could not be stored";
        return new ImportProblem(
                what,
                "It ended with " + last.getClass().getSimpleName()
                        + ", a fault on our side. The rows before that place were taken; the import can be resumed.");
    }
}
