package org.evenkeel.accounts.score.rest;

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
import org.evenkeel.accounts.score.ScorecardVersion;
import org.evenkeel.accounts.score.Scorecards;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;

@Path("/api/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scorecards", description = "By what the firm judges: factors, weights, thresholds and windows")
@RunOnVirtualThread
public class ScorecardResource {

    private final Scorecards scorecards;

    ScorecardResource(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "draftScorecard",
            summary = "Draft a scorecard",
            description = "It can be changed and simulated until it is taken into use.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response draft(@NotNull @Valid ScorecardRequest request) {
        var draft = scorecards.draft(request.keptName(), request.rules());
        return versioned(Response.created(URI.create("/api/v1/scorecards/" + draft.id())), draft);
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listScorecards", summary = "List scorecards, the last drafted first")
    @APIResponse(
            responseCode = "200",
            description = "A page of scorecards; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ScorecardPage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return Page.of(scorecards.list(cursor, limit), limit, last -> Cursor.after(last.id()))
                .map(this::response)
                .toResponse(uri);
    }

    @Schema(name = "ScorecardPage")
    record ScorecardPage(
            @Schema(maxItems = 200) List<ScorecardResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readScorecard", summary = "Read a scorecard")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), scorecards.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "changeScorecard",
            summary = "Change a draft",
            description = "All of it as it is from now on. One that is or was in use does not change.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid ScorecardRequest request) {
        return versioned(Response.ok(), scorecards.change(id, request.keptName(), request.rules(), ifMatch));
    }

    @POST
    @Path("/{id}/activation")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "activateScorecard",
            summary = "Take a draft into use",
            description = "The one before is retired, and all figures are made again by the new one.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard that is in use now",
            content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response activate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch) {
        return versioned(Response.ok(), scorecards.activate(id, ifMatch));
    }

    private Response versioned(Response.ResponseBuilder response, ScorecardVersion scorecard) {
        return response.tag(Versions.tag(scorecard.version()))
                .entity(response(scorecard))
                .build();
    }

    private ScorecardResponse response(ScorecardVersion scorecard) {
        return ScorecardResponse.from(scorecard, scorecards.allowedActions(scorecard));
    }
}
