package org.evenkeel.accounts.score.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.score.FigureRun;
import org.evenkeel.accounts.score.FigureRuns;
import org.evenkeel.accounts.score.Scorecards;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;

@Path("/api/v1/figure-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
@RunOnVirtualThread
public class FigureRebuildResource {

    private final FigureRuns runs;
    private final Scorecards scorecards;
    private final Caller caller;

    FigureRebuildResource(FigureRuns runs, Scorecards scorecards, Caller caller) {
        this.runs = runs;
        this.scorecards = scorecards;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "rebuildFigures",
            summary = "Make all figures again from the facts",
            description =
                    "Account by account, while they can be read. None should change: figures are made of facts alone.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = FigureRun.class)))
    public Response rebuild() {
        var run = runs.start(FigureRun.Purpose.REBUILD, scorecards.inUse().id(), caller.asActor());
        return Response.accepted(run)
                .location(URI.create("/api/v1/figure-rebuilds/" + run.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readFigureRebuild",
            summary = "See how far it is that all figures are made again",
            description = "Also after another scorecard was taken into use.")
    public FigureRun read(@PathParam("id") UUID id) {
        return runs.get(id);
    }
}
