package org.evenkeel.accounts.directory.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.directory.ByName;
import org.evenkeel.accounts.directory.Contact;
import org.evenkeel.accounts.directory.ContactService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;

@Path("/api/v1/accounts/{accountId}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
@RunOnVirtualThread
public class ContactResource {

    private final ContactService contacts;

    ContactResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "registerContact",
            summary = "Take somebody on a client's side into the directory",
            description = "A subject that somebody in the directory has already is refused.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public Response register(@PathParam("accountId") UUID accountId, @NotNull @Valid ContactRequest request) {
        var contact = contacts.register(accountId, request.details());
        return versioned(
                Response.created(URI.create("/api/v1/accounts/" + accountId + "/contacts/" + contact.id())), contact);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.SERVICE})
    @Operation(operationId = "readContact", summary = "Read one of a client's contacts")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public Response read(@PathParam("accountId") UUID accountId, @PathParam("id") UUID id) {
        return versioned(Response.ok(), contacts.get(accountId, id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "changeContact",
            summary = "Change what is known of one of a client's contacts",
            description = "All of it as it is from now on. Somebody who left becomes inactive.")
    @APIResponse(
            responseCode = "200",
            description = "The contact as it is now",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public Response change(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid ContactChange change) {
        return versioned(Response.ok(), contacts.change(accountId, id, change.details(), change.active(), ifMatch));
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.SERVICE})
    @Operation(
            operationId = "listContacts",
            summary = "List and search a client's contacts, by name",
            description = "Clients see those of their own account.")
    @APIResponse(
            responseCode = "200",
            description = "A page of contacts; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ContactPage.class)))
    public Response list(
            @PathParam("accountId") UUID accountId,
            @QueryParam("q") @Size(max = 200) @PlainText @Parameter(description = "Part of a name", example = "hudg")
                    String words,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 4000) String cursor,
            @Context UriInfo uri) {
        return Page.of(contacts.list(accountId, words, cursor, limit), limit, ByName::cursorAfter)
                .map(this::response)
                .toResponse(uri);
    }

    @Schema(name = "ContactPage")
    record ContactPage(
            @Schema(maxItems = 200) List<ContactResponse> items,

            @Schema(nullable = true, maxLength = 4000, description = "Send as `cursor` for the next page")
            String next) {}

    private Response versioned(Response.ResponseBuilder response, Contact contact) {
        return response.tag(Versions.tag(contact.version()))
                .entity(response(contact))
                .build();
    }

    private ContactResponse response(Contact contact) {
        return ContactResponse.from(contact, contacts.allowedActions());
    }
}
