package org.evenkeel.kit.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.caller.Actor;

/**
 * An import as it stands.
 *
 * @param sha256 of the file as it was sent, in hexadecimal
 * @param bytesRead of the file as it was sent, thus compressed where that was
 * @param rowsRead the sum of the three that follow
 * @param rowsKnown were there already
 * @param rowErrorsCapped whether there are more row errors than are kept
 * @param columnsIgnored columns of the file that no field is taken from
 * @param problem null unless it failed
 * @param removedAt when the file, and what the refused rows held, was removed; null while it is there
 */
public record ImportView(
        UUID id,
        String filename,
        String preset,
        ImportFormat format,
        String sha256,
        ImportStatus status,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        long rowsAdded,
        long rowsKnown,
        long rowsRefused,
        long rowErrorsStored,
        boolean rowErrorsCapped,
        List<String> columnsIgnored,
        ImportProblem problem,
        String receivedBy,
        String receivedByName,
        Instant receivedAt,
        Instant startedAt,
        Instant finishedAt,
        Instant removedAt) {

    /** Who sent the file, and by it all that is in it. */
    public Actor sender() {
        return new Actor(receivedBy, receivedByName);
    }

    static ImportView from(ResultSet row) throws SQLException {
        var problem = row.getString("problem_title");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("filename"),
                row.getString("preset"),
                ImportFormat.valueOf(row.getString("format")),
                row.getString("sha256"),
                ImportStatus.valueOf(row.getString("status")),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                row.getLong("rows_added"),
                row.getLong("rows_known"),
                row.getLong("rows_refused"),
                row.getLong("row_errors_stored"),
                row.getLong("row_errors_stored") < row.getLong("rows_refused"),
                List.of((String[]) row.getArray("columns_ignored").getArray()),
                problem == null ? null : new ImportProblem(problem, row.getString("problem_detail")),
                row.getString("received_by"),
                row.getString("received_by_name"),
                instant(row, "received_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "removed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
