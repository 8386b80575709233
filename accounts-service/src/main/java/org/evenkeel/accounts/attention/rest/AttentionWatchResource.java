package org.evenkeel.accounts.attention.rest;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.attention.AttentionWatch;
import org.evenkeel.accounts.attention.Exposure;
import org.evenkeel.accounts.attention.TimeAndMoney;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.paging.Page;

@Path("/api/v1/attention-watch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attention", description = "Who gets the firm's attention, and who got it once")
@RunOnVirtualThread
public class AttentionWatchResource {

    private final AttentionWatch watch;
    private final TimeAndMoney timeAndMoney;
    private final Exposure exposure;

    AttentionWatchResource(AttentionWatch watch, TimeAndMoney timeAndMoney, Exposure exposure) {
        this.watch = watch;
        this.timeAndMoney = timeAndMoney;
        this.exposure = exposure;
    }

    @GET
    @Path("/neglected-accounts")
    @RolesAllowed({Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listNeglectedAccounts",
            summary = "List the long-standing clients whose attention went elsewhere, the most neglected first",
            description =
                    "A client for two years or longer, of whose time and occasions, as far as they are recorded, less"
                            + " than 60 % is left once the firm's own growth is taken into account. What is not recorded counts"
                            + " for nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clients, each with the series behind it; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = NeglectedPage.class)))
    public Response neglected(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return Page.of(watch.neglected(cursor, limit), limit, AttentionWatch::cursorAfter)
                .map(AttentionResponse::from)
                .toResponse(uri);
    }

    @Schema(name = "NeglectedPage")
    record NeglectedPage(
            @Schema(maxItems = 200) List<AttentionResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @Path("/concentration")
    @RolesAllowed({Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readConcentration",
            summary = "See who takes the firm's time beside who brings its money",
            description =
                    "Of the last year: the clients who together take 90 % of the time, and how evenly time and money"
                            + " are spread over clients.")
    public ConcentrationResponse concentration() {
        return ConcentrationResponse.from(timeAndMoney.lastYear());
    }

    @GET
    @Path("/exposure")
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readExposure",
            summary = "See what the firm stands to lose",
            description =
                    "Of the last year: the revenue by quadrant of fit against debt, and how many people hear of the"
                            + " complaints in which the client was right.")
    public ExposureResponse exposure() {
        return ExposureResponse.from(exposure.lastYear());
    }
}
