package org.evenkeel.onboarding.onboarding.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;
import org.evenkeel.onboarding.onboarding.OnboardingService;
import org.evenkeel.onboarding.onboarding.rest.OnboardingRequest.PersonRequest;
import org.evenkeel.onboarding.template.Side;

/** The acts on an onboarding as a whole. */
@Path("/api/v1/onboardings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Onboardings", description = "The checklist by which a client is put on board; both sides see all of it")
@RunOnVirtualThread
public class OnboardingActResource {

    private final OnboardingService service;
    private final OnboardingAnswers answers;

    OnboardingActResource(OnboardingService service, OnboardingAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    @Schema(name = "LeadRequest")
    record LeadRequest(
            @NotNull @Schema(description = "For which side they answer")
            Side side,

            @NotNull @Valid PersonRequest person) {}

    @Schema(name = "OnboardingReason")
    record Reason(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "Why, or how it went", examples = "Orders come in daily since May")
            String reason) {

        private String kept() {
            return Texts.kept(reason);
        }
    }

    @Schema(name = "VersionRequest")
    record VersionRequest(
            @NotNull @Schema(description = "A newer, published one", examples = "2")
            Integer templateVersion) {}

    @POST
    @Path("/leads")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "nameLead",
            summary = "Say who answers for a side",
            description = "Also for the steps the former lead, or nobody yet, was accountable for.")
    @APIResponse(
            responseCode = "200",
            description = "Named",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response nameLead(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid LeadRequest request) {
        return answers.versioned(
                Response.ok(),
                service.nameLead(id, ifMatch, request.side(), request.person().person()));
    }

    @POST
    @Path("/signing")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "signOnboarding",
            summary = "Put on record that both sides signed",
            description = "From now on the steps have due dates.")
    @APIResponse(
            responseCode = "200",
            description = "Signed",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response sign(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return answers.versioned(Response.ok(), service.sign(id, ifMatch));
    }

    @POST
    @Path("/readiness")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "declareReady",
            summary = "Say that all that go-live waits for is done or waived",
            description = "Refused with the names of the mandatory steps that are neither.")
    @APIResponse(
            responseCode = "200",
            description = "Ready",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response declareReady(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return answers.versioned(Response.ok(), service.declareReady(id, ifMatch));
    }

    @POST
    @Path("/go-live")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "goLive",
            summary = "Go live",
            description = "Refused with the names of the mandatory steps that are neither done nor waived.")
    @APIResponse(
            responseCode = "200",
            description = "Live",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response goLive(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return answers.versioned(Response.ok(), service.goLive(id, ifMatch));
    }

    @POST
    @Path("/establishment")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "establishOnboarding", summary = "End the onboarding: it works")
    @APIResponse(
            responseCode = "200",
            description = "Established",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response establish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Reason request) {
        return answers.versioned(Response.ok(), service.establish(id, ifMatch, request.kept()));
    }

    @POST
    @Path("/abandonment")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "abandonOnboarding",
            summary = "Give the onboarding up",
            description = "The record and its history stay.")
    @APIResponse(
            responseCode = "200",
            description = "Given up",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response abandon(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Reason request) {
        return answers.versioned(Response.ok(), service.abandon(id, ifMatch, request.kept()));
    }

    @POST
    @Path("/template-change")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "changeOnboardingVersion",
            summary = "Go on by a newer version of the template",
            description = "What was done or waived stays. Read the difference before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response changeVersion(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid VersionRequest request) {
        return answers.versioned(Response.ok(), service.changeVersion(id, ifMatch, request.templateVersion()));
    }
}
