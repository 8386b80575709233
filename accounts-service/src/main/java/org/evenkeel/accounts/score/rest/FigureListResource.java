package org.evenkeel.accounts.score.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.score.AccountFiguresReader;
import org.evenkeel.accounts.score.FigureList;
import org.evenkeel.accounts.score.FigureList.Listed;
import org.evenkeel.accounts.score.FigureSort;
import org.evenkeel.accounts.score.figure.Quadrant;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.paging.Page;

@Path("/api/v1/account-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
@RunOnVirtualThread
public class FigureListResource {

    private final FigureList list;

    FigureListResource(FigureList list) {
        this.list = list;
    }

    @Schema(name = "AccountFiguresPage")
    record ListedPage(
            @Schema(maxItems = 200) List<Listed> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, AccountFiguresReader.SCOPE})
    @Operation(
            operationId = "listFigures",
            summary = "List accounts by their figures",
            description =
                    "Employees see the accounts that are theirs. Accounts of which fit is not known come before those"
                            + " with the least fit.")
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts with their figures; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ListedPage.class)))
    public Response list(
            @QueryParam("quadrant") @Parameter(description = "Only accounts there") Quadrant quadrant,
            @QueryParam("minFit") @Min(0) @Max(100) @Parameter(description = "Only with at least this fit")
                    Integer minFit,
            @QueryParam("maxFit") @Min(0) @Max(100) @Parameter(description = "Only with at most this fit")
                    Integer maxFit,
            @QueryParam("minDebt") @Min(0) @Max(100) @Parameter(description = "Only with at least this debt")
                    Integer minDebt,
            @QueryParam("maxDebt") @Min(0) @Max(100) @Parameter(description = "Only with at most this debt")
                    Integer maxDebt,
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
        var filter = new FigureList.Filter(quadrant, minFit, maxFit, minDebt, maxDebt);
        return Page.of(list.list(filter, order, cursor, limit), limit, order::cursorAfter)
                .toResponse(uri);
    }
}
