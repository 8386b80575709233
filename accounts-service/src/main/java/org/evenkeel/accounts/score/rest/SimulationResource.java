package org.evenkeel.accounts.score.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.score.FigureRun;
import org.evenkeel.accounts.score.Scorecards;
import org.evenkeel.accounts.score.Simulation;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Page;

@Path("/api/v1/scorecards/{id}/simulation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scorecards")
@RunOnVirtualThread
public class SimulationResource {

    private final Scorecards scorecards;
    private final Simulation simulation;

    SimulationResource(Scorecards scorecards, Simulation simulation) {
        this.scorecards = scorecards;
        this.simulation = simulation;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "simulateScorecard",
            summary = "See what a scorecard would say of every account",
            description = "Nothing changes by it. The accounts come one after another; read them with GET.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = FigureRun.class)))
    public Response simulate(@PathParam("id") UUID id) {
        return Response.accepted(scorecards.simulate(id))
                .location(URI.create("/api/v1/scorecards/" + id + "/simulation"))
                .build();
    }

    @Schema(name = "SimulationView")
    record SimulationResponse(
            FigureRun run,

            @Schema(description = "How many accounts move from which quadrant to which, so far", maxItems = 25)
            List<Simulation.Move> moves) {}

    @GET
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readSimulation",
            summary = "See how far the last simulation of a scorecard is, and who would change quadrant")
    @APIResponse(
            responseCode = "200",
            description = "The simulation so far",
            content = @Content(schema = @Schema(implementation = SimulationResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        var run = simulation.last(id);
        return Response.ok(new SimulationResponse(run, simulation.moves(run))).build();
    }

    @Schema(name = "SimulatedAccountPage")
    record SimulatedPage(
            @Schema(maxItems = 200) List<Simulation.Simulated> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @Path("/accounts")
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listSimulatedAccounts",
            summary = "List every account's figures before and after, of the last simulation",
            description = "Accounts it has not come to yet are not in the list.")
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = SimulatedPage.class)))
    public Response accounts(
            @PathParam("id") UUID id,
            @QueryParam("moved")
                    @DefaultValue("false")
                    @Parameter(description = "Only those that would change quadrant")
                    boolean moved,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var run = simulation.last(id);
        return Page.of(simulation.accounts(run, moved, cursor, limit), limit, Simulation::cursorAfter)
                .toResponse(uri);
    }
}
