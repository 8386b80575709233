package org.evenkeel.complaints.finding.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.finding.Cause;
import org.evenkeel.complaints.finding.CauseShare;
import org.evenkeel.complaints.finding.Evidence;
import org.evenkeel.complaints.finding.FindingService;
import org.evenkeel.complaints.finding.FindingView;
import org.evenkeel.complaints.finding.Verdict;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Finding",
        description = "Was the client right, where did it come from, what should have been done differently?")
@RunOnVirtualThread
public class FindingResource {

    private final FindingService findings;

    FindingResource(FindingService findings) {
        this.findings = findings;
    }

    @Schema(name = "EvidenceRequest")
    record EvidenceRequest(
            @NotBlank
            @Size(max = 20_000)
            @PlainText
            @Schema(
                    description = "What it is and what it shows",
                    examples = "Mail of 3 March, 10:12: the list was attached")
            String description) {}

    @Schema(name = "Evidence")
    record EvidenceResponse(
            UUID id,
            @Schema(maxLength = 20_000) String description,
            Instant addedAt,
            @Schema(maxLength = 200) String addedBy) {

        static EvidenceResponse from(Evidence evidence) {
            return new EvidenceResponse(
                    evidence.id(), evidence.description(), evidence.addedAt(), evidence.addedByName());
        }
    }

    @Schema(name = "EvidenceList")
    record EvidenceList(@Schema(maxItems = 1_000) List<EvidenceResponse> items) {}

    @POST
    @Path("/evidence")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "addEvidence",
            summary = "Put evidence on the case",
            description = "A share of the finding on an employee needs it; without it she is backed.")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = EvidenceResponse.class)))
    public Response addEvidence(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid EvidenceRequest request) {
        return Response.ok(EvidenceResponse.from(findings.addEvidence(id, ifMatch, Texts.kept(request.description()))))
                .build();
    }

    @GET
    @Path("/evidence")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listEvidence",
            summary = "Read the evidence on a case",
            description = "Those whom the case names read it as well; clients do not.")
    @APIResponse(
            responseCode = "200",
            description = "The evidence, the first added first",
            content = @Content(schema = @Schema(implementation = EvidenceList.class)))
    public EvidenceList listEvidence(@PathParam("id") UUID id) {
        return new EvidenceList(
                findings.evidence(id).stream().map(EvidenceResponse::from).toList());
    }

    @Schema(name = "CauseShareRequest")
    record CauseShareRequest(
            @NotNull Cause cause,

            @NotNull @Min(1) @Max(100) @Schema(examples = "60")
            Integer percent,

            @Size(max = 5_000)
            @PlainText
            @Schema(nullable = true, examples = "The price list said net, the contract gross")
            String explanation,

            @Min(0)
            @Schema(description = "For a share on an employee: her place in the case's namedPeople", nullable = true)
            Integer place,

            @Schema(description = "For a share on an employee: what shows it", nullable = true)
            UUID evidenceId,

            @Schema(description = "For a product, process or marketing message: which", nullable = true)
            UUID catalogueEntryId) {

        private CauseShare share() {
            var kept = Texts.kept(explanation);
            return new CauseShare(
                    cause, percent, kept == null || kept.isBlank() ? null : kept, place, evidenceId, catalogueEntryId);
        }
    }

    @Schema(name = "FindingRequest")
    record FindingRequest(
            @NotNull @Schema(description = "Was the client right in this case?")
            Verdict verdict,

            @NotBlank @Size(max = 20_000) @PlainText @Schema(description = "Why", examples = "The contract says so")
            String reason,

            @NotEmpty @Size(max = 20) @Schema(description = "Where it came from; the shares sum to 100")
            List<@NotNull @Valid CauseShareRequest> shares,

            @NotBlank
            @Size(max = 20_000)
            @PlainText
            @Schema(
                    description = "What should we as a firm have done differently?",
                    examples = "Ask before each mailing")
            String lesson) {}

    @Schema(name = "CauseShare")
    record CauseShareResponse(
            Cause cause,
            int percent,
            @Schema(nullable = true, maxLength = 5_000) String explanation,

            @Schema(
                    description =
                            "Whom it concerns, by place in namedPeople; shown to her and to those who run the case",
                    nullable = true)
            Integer place,

            @Schema(nullable = true) UUID evidenceId,
            @Schema(nullable = true) UUID catalogueEntryId) {

        private static CauseShareResponse from(CauseShare share, boolean personal) {
            boolean open = share.place() == null || personal;
            return new CauseShareResponse(
                    share.cause(),
                    share.percent(),
                    open ? share.explanation() : null,
                    open ? share.place() : null,
                    open ? share.evidenceId() : null,
                    share.catalogueEntryId());
        }
    }

    @Schema(name = "Finding")
    record FindingResponse(
            UUID id,
            Verdict verdict,
            @Schema(maxLength = 20_000) String reason,
            @Schema(maxItems = 20) List<CauseShareResponse> shares,
            @Schema(maxLength = 20_000) String lesson,
            Instant foundAt,
            @Schema(maxLength = 200) String foundBy) {

        static FindingResponse from(FindingView view) {
            var finding = view.finding();
            return new FindingResponse(
                    finding.id(),
                    finding.verdict(),
                    finding.reason(),
                    finding.shares().stream()
                            .map(share -> CauseShareResponse.from(
                                    share, view.personal().contains(share)))
                            .toList(),
                    finding.lesson(),
                    finding.foundAt(),
                    finding.foundByName());
        }
    }

    @Schema(name = "FindingList")
    record FindingList(@Schema(maxItems = 100) List<FindingResponse> items) {}

    @POST
    @Path("/findings")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "findComplaint",
            summary = "Find who was right and where it came from",
            description = "After everyone was heard, by somebody the case does not name. A share on an employee needs"
                    + " evidence on the case, one on a product, process or marketing message names which.")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = FindingResponse.class)))
    public Response find(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid FindingRequest request) {
        var found = findings.find(
                id,
                ifMatch,
                request.verdict(),
                Texts.kept(request.reason()),
                request.shares().stream().map(CauseShareRequest::share).toList(),
                Texts.kept(request.lesson()));
        return Response.ok(FindingResponse.from(found))
                .tag(Versions.tag(found.version()))
                .build();
    }

    @GET
    @Path("/findings")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listFindings",
            summary = "Read what was found",
            description =
                    "Of a reopened case there are several; the last counts. What concerns one employee is shown to her"
                            + " and to those who run the case.")
    @APIResponse(
            responseCode = "200",
            description = "The findings, the first one first",
            content = @Content(schema = @Schema(implementation = FindingList.class)))
    public FindingList list(@PathParam("id") UUID id) {
        return new FindingList(
                findings.of(id).stream().map(FindingResponse::from).toList());
    }
}
