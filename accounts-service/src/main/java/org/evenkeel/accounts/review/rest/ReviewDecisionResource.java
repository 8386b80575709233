package org.evenkeel.accounts.review.rest;

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
import org.evenkeel.accounts.review.FitReviews;
import org.evenkeel.accounts.review.HandOverStep;
import org.evenkeel.accounts.review.ReviewDecision;
import org.evenkeel.accounts.review.Verdict;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/fit-reviews/{reviewId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fit reviews")
@RunOnVirtualThread
public class ReviewDecisionResource {

    private final FitReviews reviews;

    ReviewDecisionResource(FitReviews reviews) {
        this.reviews = reviews;
    }

    @Schema(name = "ReviewDecisionRequest")
    record DecisionRequest(
            @NotNull UUID accountId,
            @NotNull Verdict verdict,

            @NotBlank @Size(max = 2000) @PlainText @Schema(description = "Why")
            String reason,

            @Size(max = 50)
            @Schema(
                    description = "How the client is helped to another vendor; for a parting, and only for one",
                    nullable = true)
            List<@NotNull @Valid HandOverStepRequest> handOver) {

        ReviewDecision.Content content() {
            return new ReviewDecision.Content(
                    verdict,
                    Texts.kept(reason),
                    handOver == null
                            ? List.of()
                            : handOver.stream().map(HandOverStepRequest::step).toList());
        }
    }

    @Schema(name = "HandOverStep")
    record HandOverStepRequest(
            @NotBlank
            @Size(max = 500)
            @PlainText
            @Schema(examples = "Export all campaigns and walk the new vendor through them")
            String what,

            @NotNull @Schema(description = "By when; not before today")
            LocalDate dueOn) {

        HandOverStep step() {
            return new HandOverStep(Texts.kept(what), dueOn);
        }

        static HandOverStepRequest from(HandOverStep step) {
            return new HandOverStepRequest(step.what(), step.dueOn());
        }
    }

    @Schema(name = "PartingSeconding")
    record SecondingRequest(
            @NotBlank @Size(max = 2000) @PlainText @Schema(description = "Why you agree")
            String reason) {}

    @Schema(name = "ReviewDecision")
    record DecisionResponse(
            UUID id,
            UUID reviewId,
            UUID accountId,
            Verdict verdict,
            @Schema(maxLength = 2000) String reason,
            @Schema(maxItems = 50) List<HandOverStepRequest> handOver,
            @Schema(maxLength = 200) String decidedBy,
            Instant decidedAt,

            @Schema(
                    description = "The second owner of a parting; null until there is one",
                    nullable = true,
                    maxLength = 200)
            String secondedBy,

            @Schema(nullable = true) Instant secondedAt,

            @Schema(description = "What you may do with it now", maxItems = 5)
            List<String> allowedActions) {}

    private DecisionResponse response(ReviewDecision decision) {
        var content = decision.content();
        return new DecisionResponse(
                decision.id(),
                decision.reviewId(),
                decision.accountId(),
                content.verdict(),
                content.reason(),
                content.handOver().stream().map(HandOverStepRequest::from).toList(),
                decision.decidedBy().name(),
                decision.decidedAt(),
                decision.secondedBy().map(Actor::name).orElse(null),
                decision.secondedAt(),
                reviews.allowedActions(decision));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "decideInFitReview",
            summary = "Decide about a client, or decide anew",
            description =
                    "Parting needs a hand-over plan with dates and is refused while something is owed to the client: a"
                            + " promise, a complaint without an end, a disputed invoice. It counts once another owner seconds it.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    public Response decide(
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(description = "The review's ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return Response.ok(response(reviews.decide(reviewId, ifMatch, request.accountId(), request.content())))
                .build();
    }

    @POST
    @Path("/{id}/seconding")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "secondParting",
            summary = "Give a parting its second word",
            description = "As another owner than the one who decided it.")
    @APIResponse(
            responseCode = "200",
            description = "Two owners decided to part",
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    public Response second(
            @PathParam("reviewId") UUID reviewId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(description = "The review's ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid SecondingRequest request) {
        return Response.ok(response(reviews.second(reviewId, ifMatch, id, Texts.kept(request.reason()))))
                .build();
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listReviewDecisions", summary = "List what a session decided, the first first")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ReviewDecisionPage.class)))
    public Response list(
            @PathParam("reviewId") UUID reviewId,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var after = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(reviews.decisions(reviewId, after, limit), limit, last -> Cursor.after(last.id()))
                .map(this::response)
                .toResponse(uri);
    }

    @Schema(name = "ReviewDecisionPage")
    record ReviewDecisionPage(
            @Schema(maxItems = 200) List<DecisionResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}
}
