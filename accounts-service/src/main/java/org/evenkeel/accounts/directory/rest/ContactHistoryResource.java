package org.evenkeel.accounts.directory.rest;

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
import org.evenkeel.accounts.directory.ContactService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.events.History;
import org.evenkeel.kit.events.HistoryEntry.HistoryPage;

@Path("/api/v1/accounts/{accountId}/contacts/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
@RunOnVirtualThread
public class ContactHistoryResource {

    private final ContactService contacts;
    private final History history;

    ContactHistoryResource(ContactService contacts, History history) {
        this.contacts = contacts;
        this.history = history;
    }

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readContactHistory",
            summary = "Read how the entry of a client's contact changed, oldest first",
            description = "Each time what it was from then on, without telephone and role.")
    @APIResponse(
            responseCode = "200",
            description = "A page of its history; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response read(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @Context UriInfo uri) {
        return history.of(contacts.get(accountId, id).id(), Audience.INSIDE, cursor, limit)
                .toResponse(uri);
    }
}
