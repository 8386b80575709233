package org.evenkeel.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Gives complaints the reference people speak of, such as C-2026-000123. Numbers are taken from the database in blocks. */
@ApplicationScoped
public class ReferenceNumbers {

    private static final int BLOCK = 50;

    private final DataSource database;
    private long next;
    private long blockEnd;

    ReferenceNumbers(DataSource database) {
        this.database = database;
    }

    public synchronized String next(Instant recordedAt) {
        if (next == blockEnd) {
            next = takeBlock();
            blockEnd = next + BLOCK;
        }
        return "C-%d-%06d".formatted(recordedAt.atZone(ZoneOffset.UTC).getYear(), next++);
    }

    private long takeBlock() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select nextval('complaint_number')");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("No number for a reference could be had", failure);
        }
    }
}
