package org.evenkeel.complaints.limit.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.limit.CasePause;
import org.evenkeel.complaints.limit.LimitService;
import org.evenkeel.complaints.limit.PauseService;
import org.evenkeel.complaints.limit.PauseService.PauseView;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits", description = "By when what is owed to the client")
@RunOnVirtualThread
public class LimitResource {

    private final LimitService limits;
    private final PauseService pauses;

    LimitResource(LimitService limits, PauseService pauses) {
        this.limits = limits;
        this.pauses = pauses;
    }

    @Schema(name = "LimitList")
    record LimitList(@Schema(maxItems = 400) List<LimitResponse> items) {}

    @GET
    @Path("/limits")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(
            operationId = "listLimits",
            summary = "Read by when what is owed to the client",
            description = "A case keeps the limits it began with. A limit that is missed calls a senior by itself.")
    @APIResponse(
            responseCode = "200",
            description = "The limits, those of the first round first",
            content = @Content(schema = @Schema(implementation = LimitList.class)))
    public LimitList limits(@PathParam("id") UUID id) {
        return new LimitList(limits.of(id).stream().map(LimitResponse::from).toList());
    }

    @Schema(name = "PauseRequest")
    record PauseRequest(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "What the client is waited for", examples = "The list of those who got the discount")
            String reason) {}

    @Schema(name = "Pause")
    record PauseResponse(
            UUID id,
            @Schema(maxLength = 2_000) String reason,
            Instant startedAt,
            @Schema(maxLength = 200) String startedBy,
            @Schema(nullable = true) Instant endedAt,
            @Schema(nullable = true, maxLength = 200) String endedBy) {

        static PauseResponse from(CasePause pause) {
            return new PauseResponse(
                    pause.id(),
                    pause.reason(),
                    pause.startedAt(),
                    pause.startedByName(),
                    pause.endedAt(),
                    pause.endedByName());
        }
    }

    @Schema(name = "PauseList")
    record PauseList(@Schema(maxItems = 10_000) List<PauseResponse> items) {}

    @GET
    @Path("/pauses")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listPauses", summary = "Read when the case waited for the client, the first time first")
    @APIResponse(
            responseCode = "200",
            description = "The pauses",
            content = @Content(schema = @Schema(implementation = PauseList.class)))
    public PauseList pauses(@PathParam("id") UUID id) {
        return new PauseList(pauses.of(id).stream().map(PauseResponse::from).toList());
    }

    @POST
    @Path("/pauses")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "pauseLimits",
            summary = "Say that the case waits for the client",
            description = "Its limits stand still until the waiting ends: by you, or by the client's statement in the"
                    + " hearing. A case that is not acknowledged waits for nobody.")
    @APIResponse(
            responseCode = "200",
            description = "It waits",
            content = @Content(schema = @Schema(implementation = PauseResponse.class)))
    public Response pause(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid PauseRequest request) {
        return versioned(pauses.begin(id, ifMatch, Texts.kept(request.reason())));
    }

    @POST
    @Path("/resumption")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "resumeLimits", summary = "End the waiting for the client: its limits run on")
    @APIResponse(
            responseCode = "200",
            description = "It goes on",
            content = @Content(schema = @Schema(implementation = PauseResponse.class)))
    public Response resume(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(pauses.end(id, ifMatch));
    }

    private static Response versioned(PauseView view) {
        return Response.ok(PauseResponse.from(view.pause()))
                .tag(Versions.tag(view.version()))
                .build();
    }
}
