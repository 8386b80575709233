package org.evenkeel.onboarding.stakeholder.rest;

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
import org.evenkeel.onboarding.onboarding.OnboardingAccess;
import org.evenkeel.onboarding.onboarding.Party;
import org.evenkeel.onboarding.stakeholder.SigningOverride;
import org.evenkeel.onboarding.stakeholder.Stakeholder;
import org.evenkeel.onboarding.stakeholder.Stakeholder.Influence;
import org.evenkeel.onboarding.stakeholder.Stakeholder.Outcome;
import org.evenkeel.onboarding.stakeholder.StakeholderService;
import org.evenkeel.onboarding.stakeholder.StakeholderService.StakeholderMap;

@Path("/api/v1/onboardings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stakeholders", description = "Who at the client has to want it, and whether they had their own say")
@RunOnVirtualThread
public class StakeholderResource {

    private final StakeholderService stakeholders;
    private final OnboardingAccess access;

    StakeholderResource(StakeholderService stakeholders, OnboardingAccess access) {
        this.stakeholders = stakeholders;
        this.access = access;
    }

    @Schema(name = "StakeholderRequest")
    record StakeholderRequest(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Ravi Menon")
            String name,

            @NotBlank @Size(max = 200) @PlainText @Schema(description = "At the client", examples = "CTO")
            String role,

            @NotNull Influence influence,

            @Schema(description = "Whether nothing is signed before they had their say")
            boolean key,

            @Schema(description = "Whether it was they who chose us")
            boolean broughtUsIn) {

        private Stakeholder.Profile profile() {
            return new Stakeholder.Profile(Texts.kept(name), Texts.kept(role), influence, key, broughtUsIn);
        }
    }

    @Schema(name = "SayRequest", description = "What came of the talk with a stakeholder")
    record SayRequest(
            @NotNull @Schema(description = "When they were heard (RFC 3339)", examples = "2026-03-04T10:00:00Z")
            Instant heardAt,

            @NotNull @Schema(description = "How they stand to it since")
            Outcome outcome,

            @Size(max = 5_000)
            @PlainText
            @Schema(nullable = true, examples = "No downtime on Fridays; a say in which agency it is")
            String wishes,

            @Schema(description = "Whether it was they who asked the questions")
            boolean interviewedUs) {

        private Stakeholder.Say say() {
            return new Stakeholder.Say(heardAt, outcome, Texts.kept(wishes), interviewedUs);
        }
    }

    @Schema(name = "SigningOverrideRequest")
    record OverrideRequest(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(
                    description = "Why; it stays visible to all",
                    examples = "He is on leave until June and asked us to begin")
            String reason) {}

    @Schema(name = "StakeholderMap")
    record MapResponse(
            @Schema(maxItems = 1_000) List<StakeholderResponse> items,

            @Schema(examples = "2 of 3 key stakeholders had their say", maxLength = 100)
            String coverage,

            @Schema(minimum = "0") int key,
            @Schema(minimum = "0") int heard,

            @Schema(description = "Key stakeholders who had no say yet", maxItems = 1_000)
            List<String> unheard,

            @Schema(nullable = true) OverrideResponse override,

            @Schema(description = "Of the onboarding", minimum = "0")
            long version) {

        static MapResponse from(StakeholderMap map, Party reader) {
            return new MapResponse(
                    map.stakeholders().stream()
                            .map(stakeholder -> reader == Party.CLIENT
                                    ? StakeholderResponse.forTheClient(stakeholder)
                                    : StakeholderResponse.from(stakeholder))
                            .toList(),
                    map.coverage().toString(),
                    map.coverage().key(),
                    map.coverage().heard(),
                    map.coverage().unheard(),
                    map.override().map(OverrideResponse::from).orElse(null),
                    map.version());
        }
    }

    @Schema(name = "SigningOverride")
    record OverrideResponse(
            @Schema(maxLength = 2_000) String reason,
            @Schema(maxLength = 200) String by,
            Instant at) {

        static OverrideResponse from(SigningOverride override) {
            return new OverrideResponse(
                    override.reason(), override.by().name(), override.by().at());
        }
    }

    @Schema(
            name = "Stakeholder",
            description = "Influence, who chose us, and what came of the talk only the firm's people see")
    record StakeholderResponse(
            UUID id,
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 200) String role,
            boolean key,
            @Schema(nullable = true) Instant heardAt,
            @Schema(nullable = true, maxLength = 200) String heardBy,
            @Schema(nullable = true) Influence influence,
            @Schema(nullable = true) Boolean broughtUsIn,
            @Schema(nullable = true) Outcome outcome,
            @Schema(nullable = true, maxLength = 5_000) String wishes,
            @Schema(nullable = true) Boolean interviewedUs) {

        static StakeholderResponse from(Stakeholder stakeholder) {
            return new StakeholderResponse(
                    stakeholder.id(),
                    stakeholder.name(),
                    stakeholder.role(),
                    stakeholder.isKey(),
                    stakeholder.heardAt(),
                    stakeholder.heardBy(),
                    stakeholder.influence(),
                    stakeholder.broughtUsIn(),
                    stakeholder.outcome(),
                    stakeholder.wishes(),
                    stakeholder.interviewedUs());
        }

        static StakeholderResponse forTheClient(Stakeholder stakeholder) {
            return new StakeholderResponse(
                    stakeholder.id(),
                    stakeholder.name(),
                    stakeholder.role(),
                    stakeholder.isKey(),
                    stakeholder.heardAt(),
                    stakeholder.heardBy(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    @GET
    @Path("/stakeholders")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readStakeholders",
            summary = "Read who has to want it, and how many of them had their say",
            description = "Clients see who they are and whether they were heard.")
    @APIResponse(
            responseCode = "200",
            description = "The stakeholders",
            content = @Content(schema = @Schema(implementation = MapResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(stakeholders.read(id));
    }

    @POST
    @Path("/stakeholders")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "addStakeholder", summary = "Name somebody who has to want it")
    @APIResponse(
            responseCode = "200",
            description = "Named",
            content = @Content(schema = @Schema(implementation = MapResponse.class)))
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid StakeholderRequest request) {
        return versioned(stakeholders.add(id, ifMatch, request.profile()));
    }

    @POST
    @Path("/stakeholders/{stakeholderId}/correction")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "correctStakeholder", summary = "Correct what is known of a stakeholder")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = MapResponse.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @PathParam("stakeholderId") @Parameter(description = "Identifier of the stakeholder") UUID stakeholderId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid StakeholderRequest request) {
        return versioned(stakeholders.correct(id, stakeholderId, ifMatch, request.profile()));
    }

    @POST
    @Path("/stakeholders/{stakeholderId}/say")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "recordSay",
            summary = "Put on record that a stakeholder had their own say",
            description = "What a later talk brings replaces what was put down of an earlier one.")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = MapResponse.class)))
    public Response recordSay(
            @PathParam("id") UUID id,
            @PathParam("stakeholderId") @Parameter(description = "Identifier of the stakeholder") UUID stakeholderId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid SayRequest request) {
        return versioned(stakeholders.recordSay(id, stakeholderId, ifMatch, request.say()));
    }

    @POST
    @Path("/signing-override")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "overrideSigningGate",
            summary = "Let it be signed although a key stakeholder had no say",
            description = "The reason stays visible to both sides.")
    @APIResponse(
            responseCode = "200",
            description = "Overridden",
            content = @Content(schema = @Schema(implementation = MapResponse.class)))
    public Response override(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid OverrideRequest request) {
        return versioned(stakeholders.override(id, ifMatch, Texts.kept(request.reason())));
    }

    private Response versioned(StakeholderMap map) {
        return Response.ok(MapResponse.from(map, access.party()))
                .tag(Versions.tag(map.version()))
                .build();
    }
}
