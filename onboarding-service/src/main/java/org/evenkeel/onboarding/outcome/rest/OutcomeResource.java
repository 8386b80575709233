package org.evenkeel.onboarding.outcome.rest;

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
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.InvalidBusinessTime;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.outcome.OutcomeService;
import org.evenkeel.onboarding.outcome.OutcomeService.OutcomesView;
import org.evenkeel.onboarding.outcome.OutcomeStatus;
import org.evenkeel.onboarding.outcome.WatchedOutcome;
import org.evenkeel.onboarding.template.ExpectedOutcome;

@Path("/api/v1/onboardings/{id}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes", description = "What has to show up after go-live, and whether it did")
@RunOnVirtualThread
public class OutcomeResource {

    private final OutcomeService outcomes;

    OutcomeResource(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @Schema(name = "OutcomeArrival")
    record Arrival(
            @NotNull @Schema(description = "When it showed up (RFC 3339)", examples = "2026-03-04T10:00:00Z")
            Instant happenedAt) {}

    @Schema(name = "OutcomeCancellation")
    record Cancellation(
            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(description = "Why", examples = "The client sells by phone only")
            String reason) {}

    @Schema(name = "WatchedOutcome")
    record OutcomeResponse(
            @Schema(examples = "first-order", maxLength = 50)
            String key,

            @Schema(examples = "First order in the new shop", maxLength = 200)
            String title,

            @Schema(examples = "calendar:P7D", maxLength = 30)
            String within,

            OutcomeStatus status,

            @Schema(description = "Until when; null before go-live", nullable = true)
            Instant dueAt,

            @Schema(description = "When its silence was noticed", nullable = true)
            Instant silentAt,

            @Schema(nullable = true) Instant arrivedAt,
            @Schema(nullable = true) Instant reportedAt,
            @Schema(nullable = true, maxLength = 200) String reportedBy) {

        static OutcomeResponse from(WatchedOutcome outcome) {
            return new OutcomeResponse(
                    outcome.key(),
                    outcome.title(),
                    outcome.within(),
                    outcome.status(),
                    outcome.dueAt(),
                    outcome.silentAt(),
                    outcome.arrivedAt(),
                    outcome.reported().map(Signature::at).orElse(null),
                    outcome.reported().map(Signature::name).orElse(null));
        }
    }

    @Schema(name = "WatchedOutcomeList")
    record OutcomeList(
            @Schema(maxItems = 1_000) List<OutcomeResponse> items,

            @Schema(description = "Of the onboarding", minimum = "0")
            long version) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "onboardings:read"})
    @Operation(
            operationId = "listOutcomes",
            summary = "Read what has to show up, and whether it did",
            description = "What the template expects is on the list from go-live on.")
    @APIResponse(
            responseCode = "200",
            description = "The outcomes",
            content = @Content(schema = @Schema(implementation = OutcomeList.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(outcomes.read(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "expectOutcome", summary = "Expect an outcome beside those of the template")
    @APIResponse(
            responseCode = "200",
            description = "Expected",
            content = @Content(schema = @Schema(implementation = OutcomeList.class)))
    public Response expect(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid ExpectedOutcome request) {
        return versioned(outcomes.expect(id, ifMatch, checked(request)));
    }

    private static ExpectedOutcome checked(ExpectedOutcome request) {
        try {
            BusinessDuration.parse(request.within());
            return request;
        } catch (InvalidBusinessTime broken) {
            throw new InvalidRequest("within", broken.rule());
        }
    }

    @POST
    @Path("/{outcome}/arrival")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "outcomes:write"})
    @Operation(
            operationId = "reportOutcome",
            summary = "Say that an outcome showed up",
            description = "By hand; systems report many at once by `/api/v1/outcome-reports`.")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = OutcomeList.class)))
    public Response report(
            @PathParam("id") UUID id,
            @PathParam("outcome") @Size(max = 50) @Parameter(description = "Its key", example = "first-order")
                    String outcome,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Arrival request) {
        return versioned(outcomes.report(id, outcome, ifMatch, request.happenedAt()));
    }

    @POST
    @Path("/{outcome}/cancellation")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "cancelOutcome", summary = "Say why an outcome is not expected any more")
    @APIResponse(
            responseCode = "200",
            description = "Not expected any more",
            content = @Content(schema = @Schema(implementation = OutcomeList.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @PathParam("outcome") @Size(max = 50) @Parameter(description = "Its key", example = "first-order")
                    String outcome,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Cancellation request) {
        return versioned(outcomes.cancel(id, outcome, ifMatch, Texts.kept(request.reason())));
    }

    private static Response versioned(OutcomesView view) {
        return Response.ok(new OutcomeList(
                        view.outcomes().stream().map(OutcomeResponse::from).toList(), view.version()))
                .tag(Versions.tag(view.version()))
                .build();
    }
}
