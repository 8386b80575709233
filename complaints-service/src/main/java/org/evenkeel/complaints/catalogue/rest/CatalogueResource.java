package org.evenkeel.complaints.catalogue.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.catalogue.Catalogue;
import org.evenkeel.complaints.catalogue.CatalogueEntry;
import org.evenkeel.complaints.catalogue.CatalogueEntry.Kind;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/catalogue-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Products, processes and marketing messages, each with its actors")
@RunOnVirtualThread
public class CatalogueResource {

    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Schema(name = "CatalogueEntryRequest")
    record EntryRequest(
            @NotNull Kind kind,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Discount mailings")
            String name,

            @NotNull
            @Size(max = 50)
            @Schema(description = "Who takes part in it", examples = "[\"campaign desk\", \"client\"]")
            List<@NotBlank @Size(max = 200) @PlainText String> actors,

            @Schema(description = "A process by which clients are taken on board; its causes concern the checklist")
            boolean partOfOnboarding) {}

    @Schema(name = "CatalogueEntryChange")
    record EntryChange(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Discount mailings")
            String name,

            @NotNull @Size(max = 50) @Schema(description = "Who takes part in it")
            List<@NotBlank @Size(max = 200) @PlainText String> actors,

            @Schema(description = "A process by which clients are taken on board; its causes concern the checklist")
            boolean partOfOnboarding) {}

    @Schema(name = "CatalogueEntry")
    record EntryResponse(
            UUID id,
            Kind kind,
            @Schema(maxLength = 200) String name,
            @Schema(maxItems = 50) List<String> actors,
            boolean partOfOnboarding,
            @Schema(nullable = true) Instant retiredAt,
            long version) {

        static EntryResponse from(CatalogueEntry entry) {
            return new EntryResponse(
                    entry.id(),
                    entry.kind(),
                    entry.name(),
                    entry.actors(),
                    entry.isPartOfOnboarding(),
                    entry.retiredAt(),
                    entry.version());
        }
    }

    @Schema(name = "CatalogueEntryPage")
    record EntryPage(
            @Schema(maxItems = 200) List<EntryResponse> items,

            @Schema(nullable = true, maxLength = 500, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listCatalogueEntries", summary = "List the catalogue, the first added first")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response list(
            @QueryParam("kind") @Parameter(description = "Only of this kind") Kind kind,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @Context UriInfo uri) {
        return catalogue.list(kind, cursor, limit).map(EntryResponse::from).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readCatalogueEntry", summary = "Read an entry of the catalogue")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), catalogue.get(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "addCatalogueEntry", summary = "Add a product, process or marketing message")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = EntryResponse.class)))
    public Response add(@NotNull @Valid EntryRequest request) {
        var entry = catalogue.add(
                request.kind(), Texts.kept(request.name()), kept(request.actors()), request.partOfOnboarding());
        return versioned(Response.created(URI.create("/api/v1/catalogue-entries/" + entry.id())), entry);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "changeCatalogueEntry",
            summary = "Change name and actors of an entry, and whether it is part of onboarding")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = EntryResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid EntryChange request) {
        return versioned(
                Response.ok(),
                catalogue.change(
                        id, ifMatch, Texts.kept(request.name()), kept(request.actors()), request.partOfOnboarding()));
    }

    @POST
    @Path("/{id}/retirement")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "retireCatalogueEntry",
            summary = "Take an entry out of use",
            description = "Findings that name it keep it; new ones cannot.")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = EntryResponse.class)))
    public Response retire(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(Response.ok(), catalogue.retire(id, ifMatch));
    }

    private static List<String> kept(List<String> actors) {
        return actors.stream().map(Texts::kept).toList();
    }

    private static Response versioned(Response.ResponseBuilder response, CatalogueEntry entry) {
        return response.tag(Versions.tag(entry.version()))
                .entity(EntryResponse.from(entry))
                .build();
    }
}
