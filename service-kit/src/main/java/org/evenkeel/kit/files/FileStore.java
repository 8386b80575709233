package org.evenkeel.kit.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.tika.Tika;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.database.Statements;

/**
 * The files that people add to things. A file is taken in first, outside a transaction, and kept by the transaction that
 * puts it where it belongs; one that nothing keeps is removed a day later.
 */
@ApplicationScoped
public class FileStore {

    static final String FOLDER = "attachments";

    private final FileFolder folder;
    private final FileConfig config;
    private final Statements statements;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final Tika tika = new Tika();

    FileStore(FileConfig config, DataSource database, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.config = config;
        this.folder = new FileFolder(Path.of(config.folder(), FOLDER), config.largest());
        this.statements = new Statements(database);
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in, so that it outlives a loss of power. Call it outside a transaction: it takes as long as the sender
     * does.
     *
     * @param body is read to its end, never held in memory, not closed
     * @param name helps to tell kinds apart that begin alike
     * @throws FileTooLarge where it is
     * @throws FileTypeRefused where its content is of a kind that is not taken
     * @throws IOException where the sender breaks off
     */
    public StoredFile receive(InputStream body, String name) throws IOException {
        var id = Ids.next();
        var stored = folder.receive(id, body);
        var mediaType = mediaType(id, name);
        if (!config.mediaTypes().contains(mediaType)) {
            folder.delete(id);
            throw new FileTypeRefused(mediaType, config.mediaTypes());
        }
        return new StoredFile(id, name, mediaType, stored.bytes(), stored.sha256());
    }

    private String mediaType(UUID id, String name) throws IOException {
        try (var content = folder.open(id)) {
            return tika.detect(content, name);
        }
    }

    /** Keeps a file, in the transaction that runs. */
    public void keep(StoredFile file) {
        statements.update("insert into stored_file (id, stored_at) values (?, ?)", file.id(), clock.instant());
    }

    /** Drops a file that nothing is going to keep. */
    public void drop(StoredFile file) throws IOException {
        folder.delete(file.id());
    }

    /** @return its content, to be closed by the caller */
    public InputStream open(UUID id) throws IOException {
        return folder.open(id);
    }

    /** Removes a file for good once the transaction that runs is committed. */
    public void remove(UUID id) {
        statements.update("delete from stored_file where id = ?", id);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is removed before it is certain
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    delete(id);
                }
            }
        });
    }

    private void delete(UUID id) {
        try {
            folder.delete(id);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + id + " could not be removed yet", failure);
        }
    }
}
