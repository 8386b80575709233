package org.evenkeel.accounts.attention.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.attention.AttentionWatch;
import org.evenkeel.kit.caller.Role;

@Path("/api/v1/accounts/{id}/attention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attention")
@RunOnVirtualThread
public class AttentionResource {

    private final AttentionWatch watch;

    AttentionResource(AttentionWatch watch) {
        this.watch = watch;
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readAttention",
            summary = "See the attention a client gets, against its own past and the firm's growth",
            description =
                    "Time spent and occasions, talks about complaints among them, of fifteen whole months: the last three"
                            + " are compared with the year before them.")
    public AttentionResponse read(@PathParam("id") UUID id) {
        return AttentionResponse.from(watch.of(id));
    }
}
