package org.evenkeel.onboarding.onboarding.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;
import org.evenkeel.onboarding.onboarding.StepEvidence;
import org.evenkeel.onboarding.onboarding.StepService;
import org.evenkeel.onboarding.onboarding.rest.OnboardingRequest.PersonRequest;

/** The acts on a step. */
@Path("/api/v1/onboardings/{id}/steps/{step}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Steps", description = "What each side does, approves and leaves out")
@RunOnVirtualThread
public class StepResource {

    private final StepService steps;
    private final OnboardingAnswers answers;

    StepResource(StepService steps, OnboardingAnswers answers) {
        this.steps = steps;
        this.answers = answers;
    }

    @Schema(name = "CompletionRequest")
    record CompletionRequest(
            @Size(max = 2_000)
            @PlainText
            @Schema(
                    description = "What there is to say about it; both sides read it",
                    nullable = true,
                    examples = "Newsletter and ads point to the new shop since Monday")
            String note) {}

    @Schema(name = "StepReason")
    record StepReason(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "Why", examples = "Two ads still point to the old shop")
            String reason) {

        private String kept() {
            return Texts.kept(reason);
        }
    }

    @Schema(name = "WaiverRequest")
    record WaiverRequest(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "Why", examples = "The agency is on holiday until May")
            String reason,

            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(
                    description = "What follows from it, in words",
                    examples = "Until it is done, ads lead customers to the old shop and no orders come in")
            String consequence) {}

    @Schema(name = "StepEvidenceRequest")
    record EvidenceRequest(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(examples = "Screenshot of the test order's confirmation")
            String description,

            @Size(max = 2_000)
            @Pattern(regexp = "https://[\\x21-\\x7e]+", message = "must be an https address")
            @Schema(
                    description = "Where it can be seen",
                    nullable = true,
                    examples = "https://files.example.com/order.png")
            String link) {}

    @Schema(name = "StepEvidence")
    record EvidenceResponse(
            UUID id,
            @Schema(maxLength = 2_000) String description,
            @Schema(nullable = true, maxLength = 2_000) String link,
            Instant addedAt,
            @Schema(maxLength = 200) String addedBy) {

        static EvidenceResponse from(StepEvidence evidence) {
            return new EvidenceResponse(
                    evidence.id(),
                    evidence.description(),
                    evidence.link(),
                    evidence.added().at(),
                    evidence.added().name());
        }
    }

    @Schema(name = "StepEvidenceList")
    record EvidenceList(@Schema(maxItems = 10_000) List<EvidenceResponse> items) {}

    @GET
    @Path("/evidence")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listStepEvidence", summary = "Read what shows that a step is done, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The evidence",
            content = @Content(schema = @Schema(implementation = EvidenceList.class)))
    public EvidenceList evidence(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step) {
        return new EvidenceList(
                steps.evidence(id, step).stream().map(EvidenceResponse::from).toList());
    }

    @POST
    @Path("/assignment")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "assignStep",
            summary = "Make somebody of its side accountable for a step",
            description = "A step has exactly one accountable person. Clients assign the client's steps.")
    @APIResponse(
            responseCode = "200",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response assign(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid PersonRequest request) {
        return answers.versioned(Response.ok(), steps.assign(id, step, ifMatch, request.person()));
    }

    @POST
    @Path("/completion")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "completeStep",
            summary = "Say that a step is done",
            description =
                    "A client contact says so of the client's steps, people of the firm of the firm's, an owner of both. Where it has to be approved it waits for that.")
    @APIResponse(
            responseCode = "200",
            description = "Done, or waiting for approval",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response complete(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid CompletionRequest request) {
        return answers.versioned(Response.ok(), steps.complete(id, step, ifMatch, Texts.kept(request.note())));
    }

    @POST
    @Path("/reopening")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "reopenStep",
            summary = "Say that a step is not done after all",
            description =
                    "That it was done stays in the history. What was waived in both names either side may take up again.")
    @APIResponse(
            responseCode = "200",
            description = "Open again",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response reopen(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid StepReason request) {
        return answers.versioned(Response.ok(), steps.reopen(id, step, ifMatch, request.kept()));
    }

    @POST
    @Path("/approval")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "approveStep",
            summary = "Approve a step that is done",
            description = "By the side the template names.")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return answers.versioned(Response.ok(), steps.approve(id, step, ifMatch));
    }

    @POST
    @Path("/approval-refusal")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "refuseStep", summary = "Send a step back that waits for approval")
    @APIResponse(
            responseCode = "200",
            description = "Open again",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response refuseApproval(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid StepReason request) {
        return answers.versioned(Response.ok(), steps.refuseApproval(id, step, ifMatch, request.kept()));
    }

    @POST
    @Path("/waiver")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "waiveStep",
            summary = "Propose to leave a step out",
            description = "You sign for your side; it holds once somebody of the other side signs as well.")
    @APIResponse(
            responseCode = "200",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response waive(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid WaiverRequest request) {
        return answers.versioned(
                Response.ok(),
                steps.proposeWaiver(
                        id, step, ifMatch, Texts.kept(request.reason()), Texts.kept(request.consequence())));
    }

    @POST
    @Path("/waiver-signature")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "signWaiver",
            summary = "Sign that a step is left out",
            description = "The other side's proposal, for your side.")
    @APIResponse(
            responseCode = "200",
            description = "Left out",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response signWaiver(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return answers.versioned(Response.ok(), steps.signWaiver(id, step, ifMatch));
    }

    @POST
    @Path("/evidence")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "addStepEvidence", summary = "Add what shows that a step is done")
    @APIResponse(
            responseCode = "200",
            description = "Added",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response addEvidence(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(description = "Key of the step", example = "marketing-moved")
                    String step,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid EvidenceRequest request) {
        return answers.versioned(
                Response.ok(), steps.addEvidence(id, step, ifMatch, Texts.kept(request.description()), request.link()));
    }
}
