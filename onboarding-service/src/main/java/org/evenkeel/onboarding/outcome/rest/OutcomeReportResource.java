package org.evenkeel.onboarding.outcome.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.onboarding.outcome.OutcomeService;
import org.evenkeel.onboarding.outcome.OutcomeService.Answer;
import org.evenkeel.onboarding.outcome.OutcomeService.Report;
import org.evenkeel.onboarding.outcome.OutcomeService.Result;

@Path("/api/v1/outcome-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes", description = "What has to show up after go-live, and whether it did")
@RunOnVirtualThread
public class OutcomeReportResource {

    private final OutcomeService outcomes;

    OutcomeReportResource(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @Schema(name = "OutcomeReport")
    record ReportRequest(
            @NotNull UUID accountId,

            @NotNull @Size(max = 50) @Schema(description = "Key of the outcome", examples = "first-order")
            String outcome,

            @NotNull @Schema(description = "When it showed up (RFC 3339)", examples = "2026-03-04T10:00:00Z")
            Instant happenedAt) {}

    @Schema(name = "OutcomeReports")
    record ReportsRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid ReportRequest> reports) {}

    @Schema(name = "OutcomeReportAnswer")
    record ReportAnswer(
            UUID accountId,
            @Schema(maxLength = 50) String outcome,
            Result result,

            @Schema(description = "Why it was refused", nullable = true, maxLength = 1_000)
            String reason) {

        static ReportAnswer from(Answer answer) {
            return new ReportAnswer(
                    answer.report().accountId(), answer.report().outcome(), answer.result(), answer.reason());
        }
    }

    @Schema(name = "OutcomeReportAnswers")
    record ReportAnswers(@Schema(maxItems = 500) List<ReportAnswer> items) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "outcomes:write"})
    @Operation(
            operationId = "reportOutcomes",
            summary = "Report outcomes of many accounts",
            description =
                    "Each by itself is recorded, known already, or refused with the reason. To report the same one again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each, in the order of the request",
            content = @Content(schema = @Schema(implementation = ReportAnswers.class)))
    public Response report(@NotNull @Valid ReportsRequest request) {
        var answers = outcomes.report(request.reports().stream()
                .map(report -> new Report(report.accountId(), report.outcome(), report.happenedAt()))
                .toList());
        return Response.ok(new ReportAnswers(
                        answers.stream().map(ReportAnswer::from).toList()))
                .build();
    }
}
