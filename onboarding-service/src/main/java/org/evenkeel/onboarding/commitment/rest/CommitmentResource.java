package org.evenkeel.onboarding.commitment.rest;

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
import org.evenkeel.onboarding.commitment.Commitment;
import org.evenkeel.onboarding.commitment.Commitment.Standing;
import org.evenkeel.onboarding.commitment.CommitmentService;
import org.evenkeel.onboarding.commitment.CommitmentService.CommitmentsView;
import org.evenkeel.onboarding.commitment.CommitmentService.Standings;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.template.Side;

@Path("/api/v1/onboardings/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments", description = "What each side promised the other, and whether it was kept")
@RunOnVirtualThread
public class CommitmentResource {

    private final CommitmentService commitments;

    CommitmentResource(CommitmentService commitments) {
        this.commitments = commitments;
    }

    @Schema(name = "CommitmentRequest")
    record CommitmentRequest(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(examples = "The product feed is complete")
            String promise,

            @NotBlank @Size(max = 200) @PlainText @Schema(description = "Who keeps it", examples = "Dana Levi")
            String owner,

            @NotNull @Schema(description = "Until when (RFC 3339)", examples = "2026-03-31T16:00:00Z")
            Instant dueAt) {

        private Commitment.Promise kept() {
            return new Commitment.Promise(Texts.kept(promise), Texts.kept(owner), dueAt);
        }
    }

    @Schema(name = "CommitmentFulfilment")
    record Fulfilment(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "How", examples = "All 2,000 products are in it")
            String note) {}

    @Schema(name = "OnboardingCommitment")
    record CommitmentResponse(
            UUID id,
            @Schema(description = "Whose promise it is") Side side,
            @Schema(maxLength = 2_000) String promise,
            @Schema(maxLength = 200) String owner,
            Instant dueAt,
            Standing standing,
            Instant madeAt,
            @Schema(maxLength = 200) String madeBy,
            @Schema(nullable = true) Instant keptAt,
            @Schema(nullable = true, maxLength = 2_000) String note) {

        static CommitmentResponse from(Standings standings) {
            var commitment = standings.commitment();
            return new CommitmentResponse(
                    commitment.id(),
                    commitment.side(),
                    commitment.promise(),
                    commitment.ownerName(),
                    commitment.dueAt(),
                    standings.standing(),
                    commitment.made().at(),
                    commitment.made().name(),
                    commitment.kept().map(Signature::at).orElse(null),
                    commitment.keptNote());
        }
    }

    @Schema(name = "OnboardingCommitmentList")
    record CommitmentList(
            @Schema(maxItems = 10_000) List<CommitmentResponse> items,

            @Schema(description = "Of the onboarding", minimum = "0")
            long version) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listOnboardingCommitments", summary = "Read what was promised, the earliest due first")
    @APIResponse(
            responseCode = "200",
            description = "The commitments",
            content = @Content(schema = @Schema(implementation = CommitmentList.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(commitments.read(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "makeOnboardingCommitment", summary = "Promise something in your side's name")
    @APIResponse(
            responseCode = "200",
            description = "Promised",
            content = @Content(schema = @Schema(implementation = CommitmentList.class)))
    public Response make(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid CommitmentRequest request) {
        return versioned(commitments.make(id, ifMatch, request.kept()));
    }

    @POST
    @Path("/{commitmentId}/fulfilment")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "keepOnboardingCommitment", summary = "Put on record that your side kept a promise")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = CommitmentList.class)))
    public Response keep(
            @PathParam("id") UUID id,
            @PathParam("commitmentId") @Parameter(description = "Identifier of the promise") UUID commitmentId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Fulfilment request) {
        return versioned(commitments.keep(id, commitmentId, ifMatch, Texts.kept(request.note())));
    }

    private static Response versioned(CommitmentsView view) {
        return Response.ok(new CommitmentList(
                        view.commitments().stream()
                                .map(CommitmentResponse::from)
                                .toList(),
                        view.version()))
                .tag(Versions.tag(view.version()))
                .build();
    }
}
