package org.evenkeel.kit.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.problem.NotFound;

/** Events that reached a service and could not take effect there. */
@Path("/api/v1/parked-events/{service}")
@Tag(name = "Events", description = "What happened, for those who follow")
@RunOnVirtualThread
public class ParkedEventResource {

    private static final int MOST = 200;

    private final DataSource database;
    private final Inbox inbox;
    private final String service;

    ParkedEventResource(DataSource database, Inbox inbox, @ConfigProperty(name = "evenkeel.source") String service) {
        this.database = database;
        this.inbox = inbox;
        this.service = service;
    }

    /**
     * An event that waits.
     *
     * @param nextTryAt null where it was given up and waits for somebody to replay it
     */
    public record ParkedEvent(
            UUID id,
            String source,
            UUID account,
            String type,
            String error,
            int attempts,
            Instant parkedAt,
            Instant nextTryAt) {}

    @GET
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listParkedEvents",
            summary = "List the events that could not take effect, oldest first",
            description =
                    "They are tried again by themselves some times and then wait for somebody to replay them. Later events of the same account wait behind them.")
    public List<ParkedEvent> list(@PathParam("service") String asked) throws SQLException {
        requireOurs(asked);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, source, account_id, type, error, attempts, parked_at, next_try_at from parked_event"
                                + " order by sequence limit ?")) {
            query.setInt(1, MOST);
            var parked = new ArrayList<ParkedEvent>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    parked.add(new ParkedEvent(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getInt(6),
                            instant(rows.getObject(7, OffsetDateTime.class)),
                            instant(rows.getObject(8, OffsetDateTime.class))));
                }
            }
            return parked;
        }
    }

    /** What came of a replay. */
    public record Replay(boolean tookEffect) {}

    @POST
    @Path("/{source}/{id}/replay")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Try a parked event again",
            description =
                    "Once what kept it from taking effect is mended. An event that waits behind another has to wait on.")
    public Response replay(
            @PathParam("service") String asked, @PathParam("source") String source, @PathParam("id") UUID id) {
        requireOurs(asked);
        return Response.ok(new Replay(inbox.replay(source, id))).build();
    }

    private void requireOurs(String asked) {
        if (!asked.equals(service)) {
            throw new NotFound("service", asked);
        }
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
