package org.evenkeel.kit.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.timing.Chore;

/** Removes files that nothing keeps: a crash came between the file and its transaction. */
@ApplicationScoped
class UnkeptFiles implements Chore {

    /** Longer than any upload and its transaction take. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final int BATCH = 1_000;

    private final FileFolder folder;
    private final Statements statements;

    UnkeptFiles(FileConfig config, DataSource database) {
        this.folder = new FileFolder(Path.of(config.folder(), FileStore.FOLDER), config.largest());
        this.statements = new Statements(database);
    }

    @Override
    public String name() {
        return "remove-unkept-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run(Instant now) {
        try {
            folder.deleteUnfinishedBefore(now.minus(GRACE));
            var there = folder.finishedBefore(now.minus(GRACE));
            for (int from = 0; from < there.size(); from += BATCH) {
                removeUnkept(there.subList(from, Math.min(from + BATCH, there.size())));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Files that nothing keeps could not be removed", failure);
        }
    }

    private void removeUnkept(List<UUID> there) throws IOException {
        var unkept = new HashSet<>(there);
        unkept.removeAll(statements.query(
                "select id from stored_file where id = any (?::uuid[])", row -> row.getObject(1, UUID.class), (Object)
                        there.stream().map(UUID::toString).toArray(String[]::new)));
        for (UUID id : unkept) {
            folder.delete(id);
        }
    }
}
