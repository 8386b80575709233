package org.evenkeel.accounts.merge.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.evenkeel.accounts.merge.AccountMerge;
import org.evenkeel.accounts.merge.MergeService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/account-merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
public class MergeResource {

    private final MergeService merges;

    MergeResource(MergeService merges) {
        this.merges = merges;
    }

    @Schema(name = "AccountMergeRequest")
    record MergeRequest(
            @NotNull @Schema(description = "The account that goes on")
            UUID keptId,

            @NotNull @Schema(description = "The account that is its duplicate")
            UUID mergedId,

            @NotBlank @Size(max = 2000) @PlainText @Schema(examples = "The same company under its former name")
            String reason) {}

    @Schema(name = "AccountMergeUndoing")
    record UndoingRequest(
            @NotBlank @Size(max = 2000) @PlainText @Schema(examples = "Two sisters of one group after all")
            String reason) {}

    @Schema(name = "AccountMerge")
    record MergeResponse(
            UUID id,

            @Schema(description = "The account that goes on")
            UUID keptId,

            @Schema(description = "The account that is its duplicate")
            UUID mergedId,

            @Schema(maxLength = 2000) String reason,

            @Schema(description = "Who did it", maxLength = 200)
            String mergedBy,

            Instant mergedAt,

            @Schema(description = "Absent while it stands", nullable = true)
            Instant undoneAt,

            @Schema(description = "Moves with each change", minimum = "0")
            long version) {

        static MergeResponse from(AccountMerge merge) {
            return new MergeResponse(
                    merge.id(),
                    merge.keptId(),
                    merge.mergedId(),
                    merge.reason(),
                    merge.mergedBy(),
                    merge.mergedAt(),
                    merge.undoneAt(),
                    merge.version());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "mergeAccounts",
            summary = "Make two accounts of one client one",
            description =
                    "What is known of the duplicate counts for the account that is kept, and its name leads there. It"
                            + " can be undone.")
    @APIResponse(
            responseCode = "201",
            description = "Merged",
            content = @Content(schema = @Schema(implementation = MergeResponse.class)))
    public Response merge(@NotNull @Valid MergeRequest request) {
        var merge = merges.merge(request.keptId(), request.mergedId(), Texts.kept(request.reason()));
        return versioned(Response.created(URI.create("/api/v1/account-merges/" + merge.id())), merge);
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listAccountMerges", summary = "List merges of accounts, the last first")
    @APIResponse(
            responseCode = "200",
            description = "A page of merges; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = MergePage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return Page.of(merges.list(cursor, limit), limit, last -> Cursor.after(last.id()))
                .map(MergeResponse::from)
                .toResponse(uri);
    }

    @Schema(name = "AccountMergePage")
    record MergePage(
            @Schema(maxItems = 200) List<MergeResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readAccountMerge", summary = "Read a merge of two accounts")
    @APIResponse(
            responseCode = "200",
            description = "The merge",
            content = @Content(schema = @Schema(implementation = MergeResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), merges.get(id));
    }

    @POST
    @Path("/{id}/undoing")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "undoAccountMerge",
            summary = "Make one account two again",
            description = "Each has again what was known of it, and what became known meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The merge that stands no longer",
            content = @Content(schema = @Schema(implementation = MergeResponse.class)))
    public Response undo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid UndoingRequest request) {
        return versioned(Response.ok(), merges.undo(id, Texts.kept(request.reason()), ifMatch));
    }

    private static Response versioned(Response.ResponseBuilder response, AccountMerge merge) {
        return response.tag(Versions.tag(merge.version()))
                .entity(MergeResponse.from(merge))
                .build();
    }
}
