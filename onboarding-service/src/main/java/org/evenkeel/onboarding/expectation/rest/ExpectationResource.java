package org.evenkeel.onboarding.expectation.rest;

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
import org.evenkeel.onboarding.expectation.Expectation;
import org.evenkeel.onboarding.expectation.Expectation.Kind;
import org.evenkeel.onboarding.expectation.ExpectationService;
import org.evenkeel.onboarding.expectation.ExpectationService.Register;
import org.evenkeel.onboarding.onboarding.Signature;

@Path("/api/v1/onboardings/{id}/expectations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Expectations",
        description = "What the client expects, what is promised, and which surprises were disclosed")
@RunOnVirtualThread
public class ExpectationResource {

    private final ExpectationService expectations;

    ExpectationResource(ExpectationService expectations) {
        this.expectations = expectations;
    }

    @Schema(name = "ExpectationRequest")
    record ExpectationRequest(
            @NotNull Kind kind,

            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(
                    description = "What the client expects, or what the surprise is",
                    examples = "Orders on the first day")
            String description,

            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(
                    description = "What is promised, or how one gets along with it",
                    examples = "Orders within a week, once ads and newsletter point to the new shop")
            String answer) {}

    @Schema(name = "Expectation")
    record ExpectationResponse(
            UUID id,
            Kind kind,
            @Schema(maxLength = 2_000) String description,
            @Schema(maxLength = 2_000) String answer,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy,

            @Schema(description = "When the client was told of a surprise", nullable = true)
            Instant disclosedAt,

            @Schema(nullable = true, maxLength = 200) String disclosedBy,

            @Schema(description = "When the client signed it off", nullable = true)
            Instant signedOffAt,

            @Schema(nullable = true, maxLength = 200) String signedOffBy) {

        static ExpectationResponse from(Expectation expectation) {
            return new ExpectationResponse(
                    expectation.id(),
                    expectation.kind(),
                    expectation.description(),
                    expectation.answer(),
                    expectation.recorded().at(),
                    expectation.recorded().name(),
                    expectation.disclosed().map(Signature::at).orElse(null),
                    expectation.disclosed().map(Signature::name).orElse(null),
                    expectation.signed().map(Signature::at).orElse(null),
                    expectation.signed().map(Signature::name).orElse(null));
        }
    }

    @Schema(name = "ExpectationList")
    record ExpectationList(
            @Schema(maxItems = 10_000) List<ExpectationResponse> items,

            @Schema(description = "Of the onboarding", minimum = "0")
            long version) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listExpectations",
            summary = "Read what is expected and promised, and the surprises that are known",
            description = "Clients see a surprise once it is disclosed.")
    @APIResponse(
            responseCode = "200",
            description = "The register",
            content = @Content(schema = @Schema(implementation = ExpectationList.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(expectations.read(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "recordExpectation",
            summary = "Put on record what the client expects, or a known surprise")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = ExpectationList.class)))
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid ExpectationRequest request) {
        return versioned(expectations.record(
                id, ifMatch, request.kind(), Texts.kept(request.description()), Texts.kept(request.answer())));
    }

    @POST
    @Path("/{expectationId}/disclosure")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "discloseSurprise", summary = "Tell the client of a surprise")
    @APIResponse(
            responseCode = "200",
            description = "Disclosed",
            content = @Content(schema = @Schema(implementation = ExpectationList.class)))
    public Response disclose(
            @PathParam("id") UUID id,
            @PathParam("expectationId") @Parameter(description = "Identifier of the surprise") UUID expectationId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(expectations.disclose(id, expectationId, ifMatch));
    }

    @POST
    @Path("/{expectationId}/sign-off")
    @Idempotent
    @RolesAllowed(Role.CLIENT)
    @Operation(operationId = "signOffExpectation", summary = "Sign off, as the client, that it is understood so")
    @APIResponse(
            responseCode = "200",
            description = "Signed off",
            content = @Content(schema = @Schema(implementation = ExpectationList.class)))
    public Response signOff(
            @PathParam("id") UUID id,
            @PathParam("expectationId") @Parameter(description = "Identifier of the expectation") UUID expectationId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(expectations.signOff(id, expectationId, ifMatch));
    }

    private static Response versioned(Register register) {
        return Response.ok(new ExpectationList(
                        register.expectations().stream()
                                .map(ExpectationResponse::from)
                                .toList(),
                        register.version()))
                .tag(Versions.tag(register.version()))
                .build();
    }
}
