package org.evenkeel.accounts.review.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.review.FitReview;
import org.evenkeel.accounts.review.FitReviews;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.events.History;
import org.evenkeel.kit.events.HistoryEntry.HistoryPage;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;

@Path("/api/v1/fit-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fit reviews", description = "Owners go through the clients and decide whom to keep")
@RunOnVirtualThread
public class FitReviewResource {

    private final FitReviews reviews;
    private final History history;

    FitReviewResource(FitReviews reviews, History history) {
        this.reviews = reviews;
        this.history = history;
    }

    @Schema(name = "FitReviewRequest")
    record FitReviewRequest(
            @NotNull @Schema(description = "Today or before", examples = "2026-11-25")
            LocalDate heldOn,

            @NotEmpty @Size(max = 50) @Schema(description = "The members of staff who sit in it")
            List<@NotNull UUID> memberIds) {}

    @Schema(name = "FitReview")
    record FitReviewResponse(
            UUID id,
            LocalDate heldOn,
            @Schema(maxItems = 50) List<UUID> memberIds,
            @Schema(maxLength = 200) String openedBy,

            @Schema(description = "Null while it is open", nullable = true)
            Instant closedAt,

            @Schema(description = "Moves with each change, decisions among them", minimum = "0")
            long version,

            @Schema(description = "What you may do with it now", maxItems = 5)
            List<String> allowedActions) {}

    private FitReviewResponse response(FitReview review) {
        return new FitReviewResponse(
                review.id(),
                review.heldOn(),
                review.members(),
                review.openedBy().name(),
                review.closedAt(),
                review.version(),
                reviews.allowedActions(review));
    }

    private Response versioned(Response.ResponseBuilder response, FitReview review) {
        return response.tag(Versions.tag(review.version()))
                .entity(response(review))
                .build();
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "openFitReview", summary = "Open a session in which owners decide about clients")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = FitReviewResponse.class)))
    public Response open(@NotNull @Valid FitReviewRequest request) {
        var review = reviews.open(request.heldOn(), request.memberIds());
        return versioned(Response.created(URI.create("/api/v1/fit-reviews/" + review.id())), review);
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "closeFitReview",
            summary = "End the session",
            description = "Refused while a decision to part has one owner's word only.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = FitReviewResponse.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch) {
        return versioned(Response.ok(), reviews.close(id, ifMatch));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readFitReview", summary = "Read a session")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = FitReviewResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), reviews.get(id));
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listFitReviews", summary = "List sessions, the last opened first")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = FitReviewPage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(reviews.list(before, limit), limit, last -> Cursor.after(last.id()))
                .map(this::response)
                .toResponse(uri);
    }

    @Schema(name = "FitReviewPage")
    record FitReviewPage(
            @Schema(maxItems = 200) List<FitReviewResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readFitReviewHistory", summary = "Read what happened in a session, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of its history; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @Context UriInfo uri) {
        return history.of(reviews.get(id).id(), Audience.INSIDE, cursor, limit).toResponse(uri);
    }
}
