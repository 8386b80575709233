package org.evenkeel.onboarding.bump.rest;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;
import org.evenkeel.onboarding.bump.BumpNotice;
import org.evenkeel.onboarding.bump.BumpService;
import org.evenkeel.onboarding.bump.BumpService.Bumps;

@Path("/api/v1/onboardings/{id}/bump-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bump notices", description = "Trouble on the way, told to the client before they ask")
@RunOnVirtualThread
public class BumpResource {

    private final BumpService bumps;

    BumpResource(BumpService bumps) {
        this.bumps = bumps;
    }

    @Schema(name = "BumpNoticeRequest")
    record BumpRequest(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(examples = "The first two parcels arrive a day late")
            String trouble,

            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "What is done about it", examples = "Another carrier from Monday on")
            String remedy,

            @NotNull @Schema(description = "Until when (RFC 3339)", examples = "2026-03-31T16:00:00Z")
            Instant fixedBy) {

        private BumpNotice.Notice notice() {
            return new BumpNotice.Notice(Texts.kept(trouble), Texts.kept(remedy), fixedBy);
        }
    }

    @Schema(name = "BumpNotice")
    record BumpResponse(
            UUID id,
            @Schema(maxLength = 2_000) String trouble,

            @Schema(description = "What is done about it", maxLength = 2_000)
            String remedy,

            Instant fixedBy,
            Instant toldAt,
            @Schema(maxLength = 200) String toldBy,
            @Schema(nullable = true) Instant fixedAt) {

        static BumpResponse from(BumpNotice notice) {
            return new BumpResponse(
                    notice.id(),
                    notice.trouble(),
                    notice.remedy(),
                    notice.fixedBy(),
                    notice.told().at(),
                    notice.told().name(),
                    notice.fixedAt());
        }
    }

    @Schema(name = "BumpNoticeList")
    record BumpList(
            @Schema(maxItems = 10_000) List<BumpResponse> items,

            @Schema(description = "Of the onboarding", minimum = "0")
            long version) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listBumpNotices", summary = "Read what trouble there was, the first first")
    @APIResponse(
            responseCode = "200",
            description = "The notices",
            content = @Content(schema = @Schema(implementation = BumpList.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(bumps.read(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "tellBump", summary = "Tell the client of trouble, what is done about it and by when")
    @APIResponse(
            responseCode = "200",
            description = "Told",
            content = @Content(schema = @Schema(implementation = BumpList.class)))
    public Response tell(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid BumpRequest request) {
        return versioned(bumps.tell(id, ifMatch, request.notice()));
    }

    @POST
    @Path("/{bumpId}/repair")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "fixBump", summary = "Say that the trouble is over")
    @APIResponse(
            responseCode = "200",
            description = "Fixed",
            content = @Content(schema = @Schema(implementation = BumpList.class)))
    public Response fix(
            @PathParam("id") UUID id,
            @PathParam("bumpId") @Parameter(description = "Identifier of the notice") UUID bumpId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(bumps.fix(id, bumpId, ifMatch));
    }

    private static Response versioned(Bumps view) {
        return Response.ok(new BumpList(
                        view.notices().stream().map(BumpResponse::from).toList(), view.version()))
                .tag(Versions.tag(view.version()))
                .build();
    }
}
