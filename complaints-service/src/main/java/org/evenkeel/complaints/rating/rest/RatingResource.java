package org.evenkeel.complaints.rating.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.rating.Rating;
import org.evenkeel.complaints.rating.RatingService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}/rating")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings", description = "How content the client is with what became of a complaint")
@RunOnVirtualThread
public class RatingResource {

    private final RatingService ratings;

    RatingResource(RatingService ratings) {
        this.ratings = ratings;
    }

    @Schema(name = "RatingRequest")
    record RatingRequest(
            @NotNull @Min(1) @Max(5) @Schema(description = "From 1, not at all content, to 5, entirely")
            Integer score,

            @Size(max = 5_000) @PlainText String comment) {}

    @Schema(name = "Rating")
    record RatingResponse(
            int score,
            @Schema(nullable = true, maxLength = 5_000) String comment,
            Instant ratedAt,
            @Schema(maxLength = 200) String ratedBy) {

        static RatingResponse from(Rating rating) {
            return new RatingResponse(rating.score(), rating.comment(), rating.ratedAt(), rating.ratedByName());
        }
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readRating", summary = "Read how content the client is")
    @APIResponse(
            responseCode = "200",
            description = "The rating; 404 where there is none",
            content = @Content(schema = @Schema(implementation = RatingResponse.class)))
    public RatingResponse read(@PathParam("id") UUID id) {
        return RatingResponse.from(ratings.of(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "rateComplaint",
            summary = "Say how content you are with what became of it",
            description =
                    "Once it is closed and for a time after; until then another rating takes the first one's place.")
    @APIResponse(
            responseCode = "200",
            description = "Rated",
            content = @Content(schema = @Schema(implementation = RatingResponse.class)))
    public Response rate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid RatingRequest request) {
        var rating = ratings.rate(id, ifMatch, request.score(), Texts.kept(request.comment()));
        return Response.ok(RatingResponse.from(rating)).build();
    }
}
