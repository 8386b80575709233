package org.evenkeel.complaints.link.rest;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.link.CaseLink;
import org.evenkeel.complaints.link.LinkService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;

@Path("/api/v1/complaints/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links", description = "How cases of a client stand to each other")
@RunOnVirtualThread
public class LinkResource {

    private final LinkService links;

    LinkResource(LinkService links) {
        this.links = links;
    }

    @Schema(name = "LinkRequest")
    record LinkRequest(
            @NotNull @Schema(description = "What this case is to the other")
            CaseLink.Kind kind,

            @NotNull @Schema(description = "The other case, of the same account")
            UUID complaintId) {}

    @Schema(name = "Link")
    record LinkResponse(
            UUID id,
            CaseLink.Kind kind,

            @Schema(description = "Whether this case is the first of the two, as in \"this is a duplicate of that\"")
            boolean outgoing,

            @Schema(description = "The other case") UUID complaintId,

            @Schema(examples = "C-2026-000123", maxLength = 30)
            String reference,

            Instant linkedAt,
            @Schema(maxLength = 200) String linkedBy) {

        static LinkResponse from(LinkService.View view) {
            return new LinkResponse(
                    view.link().id(),
                    view.link().kind(),
                    view.outgoing(),
                    view.other().id(),
                    view.other().reference(),
                    view.link().linkedAt(),
                    view.link().linkedByName());
        }
    }

    @Schema(name = "LinkList")
    record LinkList(@Schema(maxItems = 1_000) List<LinkResponse> items) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(operationId = "listLinks", summary = "Read which other cases a case is linked with")
    @APIResponse(
            responseCode = "200",
            description = "The links to cases that you may see, the first linked first",
            content = @Content(schema = @Schema(implementation = LinkList.class)))
    public LinkList list(@PathParam("id") UUID id) {
        return new LinkList(links.of(id).stream().map(LinkResponse::from).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "linkComplaint", summary = "Link a case with another of the same account")
    @APIResponse(
            responseCode = "200",
            description = "Linked; both show it",
            content = @Content(schema = @Schema(implementation = LinkResponse.class)))
    public Response link(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid LinkRequest request) {
        return Response.ok(LinkResponse.from(links.link(id, ifMatch, request.kind(), request.complaintId())))
                .build();
    }
}
