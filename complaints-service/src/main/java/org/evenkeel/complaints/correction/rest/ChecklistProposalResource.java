package org.evenkeel.complaints.correction.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.correction.ChecklistProposal;
import org.evenkeel.complaints.correction.CorrectionService;
import org.evenkeel.kit.caller.Role;

@Path("/api/v1/checklist-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Corrective actions",
        description = "What the firm changes about the causes it found, and whether it helped")
@RunOnVirtualThread
public class ChecklistProposalResource {

    private final CorrectionService corrections;

    ChecklistProposalResource(CorrectionService corrections) {
        this.corrections = corrections;
    }

    @Schema(name = "ChecklistProposal")
    record ProposalResponse(
            UUID id,
            UUID correctiveActionId,

            @Schema(description = "What the checklist should change", maxLength = 5_000)
            String proposal,

            Instant proposedAt,
            @Schema(maxLength = 200) String proposedBy) {

        static ProposalResponse from(ChecklistProposal proposal) {
            return new ProposalResponse(
                    proposal.id(),
                    proposal.correctiveActionId(),
                    proposal.proposal(),
                    proposal.proposedAt(),
                    proposal.proposedByName());
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.SERVICE})
    @Operation(
            operationId = "readChecklistProposal",
            summary = "Read what complaints ask the onboarding checklist to change")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = ProposalResponse.class)))
    public ProposalResponse read(@PathParam("id") UUID id) {
        return ProposalResponse.from(corrections.proposal(id));
    }
}
