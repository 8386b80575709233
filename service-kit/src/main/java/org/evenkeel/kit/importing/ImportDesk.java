package org.evenkeel.kit.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.NotFound;

/** What every resource that takes files answers alike; the resource says who may, and what the files hold. */
@RequestScoped
public class ImportDesk {

    private static final String MAPPING = "map.";

    private final ImportStore imports;
    private final Idempotency idempotency;
    private final Caller caller;

    ImportDesk(ImportStore imports, Idempotency idempotency, Caller caller) {
        this.imports = imports;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * Stores a file whose rows go in afterwards; its request may name other columns by {@code map.FIELD=Column}.
     *
     * @param path under which imports are found
     */
    public Response receive(String path, String preset, String format, String filename, UriInfo uri, InputStream file)
            throws IOException {
        if (caller.confinedTo().isPresent()) {
            throw new NotAllowed("A file can name any account, and you may write to some only.");
        }
        var repeated = idempotency.answered(List.of());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        var received = imports.receive(
                file,
                new ImportRequest(
                        preset,
                        ImportFormat.of(format, filename),
                        filename,
                        mapping(uri),
                        caller.subject(),
                        caller.name()));
        return idempotency.once(List.of(), () -> Response.accepted(received)
                .location(URI.create(path + "/" + received.id()))
                .build());
    }

    private static Map<String, String> mapping(UriInfo uri) {
        var mapping = new HashMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith(MAPPING)) {
                mapping.put(name.substring(MAPPING.length()), values.getFirst());
            }
        });
        return mapping;
    }

    /** An import; a partner system finds those only that it sent. */
    public ImportView read(UUID id) {
        var found = imports.find(id);
        if (caller.is(Role.PARTNER) && !caller.subject().equals(found.receivedBy())) {
            throw new NotFound("import", id);
        }
        return found;
    }

    /** Everybody's imports, newest first. */
    public Response list(String cursor, int limit, UriInfo uri) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(imports.list(before, limit + 1), limit, last -> Cursor.after(last.id()))
                .toResponse(uri);
    }

    /** The rows of an import that were not taken, in the order of the file. */
    public Response rowErrors(UUID id, String cursor, int limit, UriInfo uri) {
        read(id);
        var after = Cursor.read(cursor, 1, parts -> Long.valueOf(parts.getFirst()));
        return Page.of(
                        imports.rowErrors(id, after == null ? 0 : after, limit + 1),
                        limit,
                        (RowError last) -> Cursor.after(last.number()))
                .toResponse(uri);
    }

    /** Has a failed import go on. */
    public Response resume(UUID id) {
        return Response.accepted(imports.resume(id)).build();
    }
}
