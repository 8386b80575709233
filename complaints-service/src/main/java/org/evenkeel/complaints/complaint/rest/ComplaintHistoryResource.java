package org.evenkeel.complaints.complaint.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.ComplaintService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.events.History;
import org.evenkeel.kit.events.HistoryEntry.HistoryPage;

@Path("/api/v1/complaints/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Taking complaints in and following them")
@RunOnVirtualThread
public class ComplaintHistoryResource {

    private final ComplaintService complaints;
    private final ComplaintAccess access;
    private final History history;

    ComplaintHistoryResource(ComplaintService complaints, ComplaintAccess access, History history) {
        this.complaints = complaints;
        this.access = access;
        this.history = history;
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(
            operationId = "readComplaintHistory",
            summary = "Read what happened to a complaint, oldest first",
            description =
                    "Who did what, when and why. Nothing is ever taken out of it. What is decided but not yet a word given, and"
                            + " what evidence there is, only those who run the case and auditors read in it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of its history; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response read(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @Context UriInfo uri) {
        var complaint = complaints.get(id);
        var audience = access.mayReadDrafts(complaint) ? Audience.INSIDE : Audience.OUTSIDE;
        return history.of(complaint.id(), audience, cursor, limit).toResponse(uri);
    }
}
