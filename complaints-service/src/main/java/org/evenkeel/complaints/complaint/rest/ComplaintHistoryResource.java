package org.evenkeel.complaints.complaint.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.complaint.ComplaintService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventFeed;
import org.evenkeel.kit.events.HistoryEntry;

@Path("/api/v1/complaints/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Taking complaints in and following them")
@RunOnVirtualThread
public class ComplaintHistoryResource {

    private static final int MOST = 1000;

    private final ComplaintService complaints;
    private final EventFeed events;

    ComplaintHistoryResource(ComplaintService complaints, EventFeed events) {
        this.complaints = complaints;
        this.events = events;
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(
            operationId = "readComplaintHistory",
            summary = "Read what happened to a complaint, oldest first",
            description = "Who did what, when and why. Nothing is ever taken out of it.")
    public List<HistoryEntry> read(@PathParam("id") UUID id) {
        return events.history(complaints.get(id).id(), MOST);
    }
}
