package org.evenkeel.complaints.announcement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.announcement.AnnouncedChangeService;
import org.evenkeel.complaints.announcement.rest.AnnouncedChangeResource.ChangeResponse;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;

@Path("/api/v1/complaints/{id}/announced-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Announced changes", description = "What the firm is going to do to clients, thought through before")
@RunOnVirtualThread
public class CaseOfChangeResource {

    private final AnnouncedChangeService changes;

    CaseOfChangeResource(AnnouncedChangeService changes) {
        this.changes = changes;
    }

    @Schema(name = "CaseOfChangeRequest")
    record CaseOfChangeRequest(
            @NotNull @Schema(description = "The announced change that the case comes from")
            UUID announcedChangeId) {}

    @Schema(name = "AnnouncedChangeList")
    record ChangeList(@Schema(maxItems = 1) List<ChangeResponse> items) {}

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listChangesOfComplaint", summary = "Read which announced change a case comes from")
    @APIResponse(
            responseCode = "200",
            description = "The change, or nothing",
            content = @Content(schema = @Schema(implementation = ChangeList.class)))
    public ChangeList list(@PathParam("id") UUID id) {
        return new ChangeList(changes.of(id).stream().map(ChangeResponse::from).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "putDownToChange",
            summary = "Say that a case comes from an announced change",
            description = "It is counted apart from then on. Said again, the last word counts.")
    @APIResponse(
            responseCode = "200",
            description = "Put down to it",
            content = @Content(schema = @Schema(implementation = ChangeResponse.class)))
    public Response putDown(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid CaseOfChangeRequest request) {
        return Response.ok(ChangeResponse.from(changes.putDown(id, ifMatch, request.announcedChangeId())))
                .build();
    }
}
