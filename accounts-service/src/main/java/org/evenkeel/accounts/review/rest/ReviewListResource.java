package org.evenkeel.accounts.review.rest;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.review.Advice;
import org.evenkeel.accounts.review.FitReviews;
import org.evenkeel.accounts.review.Verdict;
import org.evenkeel.accounts.score.FigureList;
import org.evenkeel.accounts.score.FigureSort;
import org.evenkeel.accounts.score.figure.Quadrant;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.paging.Page;

@Path("/api/v1/fit-reviews/{reviewId}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fit reviews")
@RunOnVirtualThread
public class ReviewListResource {

    private final FitReviews reviews;
    private final FigureList figures;

    ReviewListResource(FitReviews reviews, FigureList figures) {
        this.reviews = reviews;
        this.figures = figures;
    }

    @Schema(name = "ReviewedAccount")
    record ReviewedAccount(
            @Schema(description = "Its figures of today; what they are made of stands with the account")
            FigureList.Listed figures,

            @Schema(description = "What the picture suggests; people decide")
            Advice advice,

            @Schema(description = "What this review decided; null until it did", nullable = true)
            Verdict verdict) {}

    @Schema(name = "ReviewListPage")
    record ReviewListPage(
            @Schema(maxItems = 200) List<ReviewedAccount> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listForFitReview",
            summary = "List the clients for a session, with fit against debt and what it suggests",
            description = "The reasons of each figure are at `/api/v1/accounts/{id}/figures`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clients; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ReviewListPage.class)))
    public Response list(
            @PathParam("reviewId") UUID reviewId,
            @QueryParam("quadrant") @Parameter(description = "Only clients there") Quadrant quadrant,
            @QueryParam("sort")
                    @DefaultValue("fit")
                    @Size(max = 10)
                    @Parameter(
                            description = "A leading minus means descending",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"fit", "-fit", "debt", "-debt"}))
                    String sort,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var order = FigureSort.of(sort);
        var page = Page.of(
                figures.list(new FigureList.Filter(quadrant, null, null, null, null), order, cursor, limit),
                limit,
                order::cursorAfter);
        var verdicts = reviews.verdicts(
                reviewId,
                page.items().stream().map(FigureList.Listed::accountId).toList());
        return page.map(listed ->
                        new ReviewedAccount(listed, Advice.of(listed.quadrant()), verdicts.get(listed.accountId())))
                .toResponse(uri);
    }
}
