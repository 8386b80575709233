package org.evenkeel.complaints.resolution.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.resolution.Commitment;
import org.evenkeel.complaints.resolution.Redress;
import org.evenkeel.complaints.resolution.Resolution;
import org.evenkeel.complaints.resolution.ResolutionService;
import org.evenkeel.complaints.resolution.ResolutionService.CommitmentView;
import org.evenkeel.complaints.resolution.ResolutionService.ResolutionView;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resolution", description = "How a complaint is made good, who bears it, and what is promised")
@RunOnVirtualThread
public class ResolutionResource {

    private final ResolutionService resolutions;

    ResolutionResource(ResolutionService resolutions) {
        this.resolutions = resolutions;
    }

    @Schema(name = "Redress")
    record RedressPart(
            @NotNull Redress.Kind kind,

            @Valid @Schema(description = "Of a refund or credit", nullable = true)
            Money amount,

            @Schema(
                    description = "Who bears a refund or credit; a cost that is split is several redresses",
                    nullable = true)
            Redress.Bearer bearer,

            @Size(max = 5_000) @PlainText @Schema(nullable = true, examples = "Half of the discount given by mistake")
            String note) {

        private Redress redress(String field) {
            var known = amount == null ? null : amount.known(field + ".amount");
            return new Redress(
                    kind,
                    known == null ? null : known.amount(),
                    known == null ? null : known.currency(),
                    bearer,
                    Texts.kept(note));
        }

        private static RedressPart from(Redress redress) {
            return new RedressPart(
                    redress.kind(),
                    redress.amount() == null ? null : new Money(redress.amount(), redress.currency()),
                    redress.bearer(),
                    redress.note());
        }
    }

    @Schema(name = "PromiseRequest")
    record PromiseRequest(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(examples = "A weekly report on every mailing")
            String promise,

            @NotBlank @Size(max = 200) @PlainText @Schema(description = "Who keeps it", examples = "Dana Levi")
            String owner,

            @NotNull @Schema(description = "Until when (RFC 3339)", examples = "2026-03-31T16:00:00Z")
            Instant dueAt) {

        private Commitment.Promise kept() {
            return new Commitment.Promise(Texts.kept(promise), Texts.kept(owner), dueAt);
        }
    }

    @Schema(name = "ResolutionRequest")
    record ResolutionRequest(
            @NotBlank
            @Size(max = 20_000)
            @PlainText
            @Schema(
                    description = "To the client; of \"no compromise possible\" the honest reason",
                    examples = "We are sorry")
            String explanation,

            @NotEmpty @Size(max = 20) List<@NotNull @Valid RedressPart> redresses,
            @Size(max = 20) List<@NotNull @Valid PromiseRequest> commitments) {}

    @Schema(name = "Resolution")
    record ResolutionResponse(
            UUID id,
            @Schema(maxLength = 20_000) String explanation,
            @Schema(maxItems = 20) List<RedressPart> redresses,
            Instant decidedAt,
            @Schema(maxLength = 200) String decidedBy,

            @Schema(description = "The firm bears more than the decider may grant alone")
            boolean needsApproval,

            @Schema(nullable = true) Instant approvedAt,
            @Schema(nullable = true, maxLength = 200) String approvedBy,

            @Schema(description = "When a senior sent it back", nullable = true)
            Instant refusedAt) {

        static ResolutionResponse from(Resolution resolution) {
            return new ResolutionResponse(
                    resolution.id(),
                    resolution.explanation(),
                    resolution.redresses().stream().map(RedressPart::from).toList(),
                    resolution.decidedAt(),
                    resolution.decidedByName(),
                    resolution.needsApproval(),
                    resolution.approvedAt(),
                    resolution.approvedByName(),
                    resolution.refusedAt());
        }
    }

    @Schema(name = "ResolutionList")
    record ResolutionList(@Schema(maxItems = 100) List<ResolutionResponse> items) {}

    @Schema(name = "Commitment")
    record CommitmentResponse(
            UUID id,
            @Schema(maxLength = 2_000) String promise,
            @Schema(maxLength = 200) String owner,
            Instant dueAt,
            Commitment.Standing standing,
            @Schema(nullable = true) Instant keptAt,
            @Schema(nullable = true, maxLength = 2_000) String note) {

        static CommitmentResponse from(CommitmentView view) {
            var commitment = view.commitment();
            return new CommitmentResponse(
                    commitment.id(),
                    commitment.promise(),
                    commitment.ownerName(),
                    commitment.dueAt(),
                    view.standing(),
                    commitment.keptAt(),
                    commitment.keptNote());
        }
    }

    @Schema(name = "CommitmentList")
    record CommitmentList(@Schema(maxItems = 2_000) List<CommitmentResponse> items) {}

    @Schema(name = "Fulfilment")
    record Fulfilment(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(description = "How", examples = "First report sent today")
            String note) {}

    @Schema(name = "ApprovalRefusal")
    record ApprovalRefusal(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "Why", examples = "Half of it is the client's own")
            String reason) {}

    @POST
    @Path("/resolutions")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "decideResolution",
            summary = "Decide how the complaint is made good",
            description = "Money the firm bears beyond your authority in the directory waits for a senior's approval.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ResolutionResponse.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid ResolutionRequest request) {
        var redresses = IntStream.range(0, request.redresses().size())
                .mapToObj(i -> request.redresses().get(i).redress("redresses[" + i + "]"))
                .toList();
        var promises = request.commitments() == null
                ? List.<Commitment.Promise>of()
                : request.commitments().stream().map(PromiseRequest::kept).toList();
        return versioned(resolutions.decide(id, ifMatch, Texts.kept(request.explanation()), redresses, promises));
    }

    @GET
    @Path("/resolutions")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listResolutions",
            summary = "Read how the complaint is made good",
            description = "Clients and named people see what holds; what awaits approval or was sent back they do not.")
    @APIResponse(
            responseCode = "200",
            description = "The resolutions, the first one first",
            content = @Content(schema = @Schema(implementation = ResolutionList.class)))
    public ResolutionList list(@PathParam("id") UUID id) {
        return new ResolutionList(resolutions.of(id).stream()
                .map(view -> ResolutionResponse.from(view.resolution()))
                .toList());
    }

    @POST
    @Path("/approval")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "approveResolution",
            summary = "Approve the resolution",
            description = "As a senior who neither decided it nor handles the case.")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = ResolutionResponse.class)))
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(resolutions.approve(id, ifMatch));
    }

    @POST
    @Path("/approval-refusal")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(operationId = "refuseResolution", summary = "Send the resolution back, so that another is decided")
    @APIResponse(
            responseCode = "200",
            description = "Sent back",
            content = @Content(schema = @Schema(implementation = ResolutionResponse.class)))
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid ApprovalRefusal request) {
        return versioned(resolutions.refuse(id, ifMatch, Texts.kept(request.reason())));
    }

    @GET
    @Path("/commitments")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listCommitments", summary = "Read what was promised, the earliest due first")
    @APIResponse(
            responseCode = "200",
            description = "The commitments",
            content = @Content(schema = @Schema(implementation = CommitmentList.class)))
    public CommitmentList commitments(@PathParam("id") UUID id) {
        return new CommitmentList(resolutions.commitments(id).stream()
                .map(CommitmentResponse::from)
                .toList());
    }

    @POST
    @Path("/commitments/{commitmentId}/fulfilment")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "keepCommitment", summary = "Put on record that a promise was kept")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = CommitmentResponse.class)))
    public Response keep(
            @PathParam("id") UUID id,
            @PathParam("commitmentId") UUID commitmentId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Fulfilment request) {
        return Response.ok(CommitmentResponse.from(
                        resolutions.keep(id, ifMatch, commitmentId, Texts.kept(request.note()))))
                .build();
    }

    private static Response versioned(ResolutionView view) {
        return Response.ok(ResolutionResponse.from(view.resolution()))
                .tag(Versions.tag(view.version()))
                .build();
    }
}
