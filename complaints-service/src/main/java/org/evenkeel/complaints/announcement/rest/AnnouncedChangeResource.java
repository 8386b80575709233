package org.evenkeel.complaints.announcement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.account.Accounts;
import org.evenkeel.complaints.announcement.AnnouncedChange;
import org.evenkeel.complaints.announcement.AnnouncedChange.Outline;
import org.evenkeel.complaints.announcement.AnnouncedChangeService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/announced-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Announced changes", description = "What the firm is going to do to clients, thought through before")
@RunOnVirtualThread
public class AnnouncedChangeResource {

    private final AnnouncedChangeService changes;
    private final Accounts accounts;

    AnnouncedChangeResource(AnnouncedChangeService changes, Accounts accounts) {
        this.changes = changes;
        this.accounts = accounts;
    }

    @Schema(name = "AnnouncedChangeRequest")
    record ChangeRequest(
            @NotNull AnnouncedChange.Kind kind,

            @NotBlank @Size(max = 5_000) @PlainText @Schema(examples = "We end the printing of catalogues")
            String what,

            @NotNull @Schema(description = "When it takes effect (RFC 3339)", examples = "2026-06-30T22:00:00Z")
            Instant takesEffectAt,

            @NotBlank
            @Size(max = 5_000)
            @PlainText
            @Schema(description = "Which conflict is to be expected", examples = "They have no other printer for May")
            String conflict,

            @NotBlank
            @Size(max = 5_000)
            @PlainText
            @Schema(description = "What can be offered", examples = "Hand-over to a printer we know, prepared by us")
            String canOffer,

            @NotBlank
            @Size(max = 5_000)
            @PlainText
            @Schema(description = "What cannot", examples = "To go on printing at a loss")
            String cannotOffer,

            @NotEmpty @Size(max = 1_000) @Schema(description = "The accounts that it hits")
            Set<@NotNull UUID> accountIds) {

        private Outline outline() {
            return new Outline(
                    kind,
                    Texts.kept(what),
                    takesEffectAt,
                    Texts.kept(conflict),
                    Texts.kept(canOffer),
                    Texts.kept(cannotOffer));
        }
    }

    @Schema(name = "AnnouncedChange")
    record ChangeResponse(
            UUID id,
            AnnouncedChange.Kind kind,
            @Schema(maxLength = 5_000) String what,
            Instant takesEffectAt,
            @Schema(maxLength = 5_000) String conflict,
            @Schema(maxLength = 5_000) String canOffer,
            @Schema(maxLength = 5_000) String cannotOffer,
            @Schema(maxItems = 1_000) List<UUID> accountIds,
            Instant writtenAt,
            @Schema(maxLength = 200) String writtenBy,

            @Schema(description = "How many complaints came of it")
            long complaints,

            long version) {

        static ChangeResponse from(AnnouncedChangeService.View view) {
            var change = view.change();
            var outline = change.outline();
            return new ChangeResponse(
                    change.id(),
                    outline.kind(),
                    outline.what(),
                    outline.takesEffectAt(),
                    outline.conflict(),
                    outline.canOffer(),
                    outline.cannotOffer(),
                    change.accountIds(),
                    change.writtenAt(),
                    change.writtenByName(),
                    view.complaints(),
                    change.version());
        }
    }

    @Schema(name = "AnnouncedChangePage")
    record ChangePage(
            @Schema(maxItems = 200) List<ChangeResponse> items,

            @Schema(nullable = true, maxLength = 500, description = "Send as `cursor` for the next page")
            String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "writeAnnouncedChange",
            summary = "Write down what the firm is going to do to clients",
            description = "Before it ends a service, raises a price or changes a process.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = ChangeResponse.class)))
    public Response write(@NotNull @Valid ChangeRequest request) {
        requireAccounts(request);
        var written = changes.write(request.outline(), request.accountIds());
        return versioned(
                Response.created(URI.create(
                        "/api/v1/announced-changes/" + written.change().id())),
                written);
    }

    /** May have to ask accounts-service, so before the transaction. */
    private void requireAccounts(ChangeRequest request) {
        for (var id : request.accountIds()) {
            if (accounts.find(id).isEmpty()) {
                throw new InvalidRequest("accountIds", "must be accounts; " + id + " is none");
            }
        }
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "changeAnnouncedChange",
            summary = "Think again",
            description = "As long as it has not taken effect.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ChangeResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid ChangeRequest request) {
        requireAccounts(request);
        return versioned(Response.ok(), changes.change(id, ifMatch, request.outline(), request.accountIds()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readAnnouncedChange", summary = "Read an announced change")
    @APIResponse(
            responseCode = "200",
            description = "The change, with how many complaints came of it",
            content = @Content(schema = @Schema(implementation = ChangeResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), changes.read(id));
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listAnnouncedChanges", summary = "List announced changes, the first written first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    public Response list(
            @QueryParam("account") @Parameter(description = "Only those that hit this account") UUID account,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @Context UriInfo uri) {
        return changes.list(account, cursor, limit).map(ChangeResponse::from).toResponse(uri);
    }

    private static Response versioned(Response.ResponseBuilder response, AnnouncedChangeService.View view) {
        return response.tag(Versions.tag(view.change().version()))
                .entity(ChangeResponse.from(view))
                .build();
    }
}
