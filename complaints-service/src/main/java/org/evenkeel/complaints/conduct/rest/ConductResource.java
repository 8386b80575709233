package org.evenkeel.complaints.conduct.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.conduct.ConductIncident;
import org.evenkeel.complaints.conduct.ConductService;
import org.evenkeel.complaints.conduct.Confirmation;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}/conduct-incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conduct", description = "What a client did to us; it counts once two people confirmed it")
@RunOnVirtualThread
public class ConductResource {

    private final ConductService conduct;

    ConductResource(ConductService conduct) {
        this.conduct = conduct;
    }

    @Schema(name = "ConductIncidentRequest")
    record IncidentRequest(
            @NotNull ConductIncident.Kind kind,

            @NotBlank @Size(max = 10_000) @PlainText @Schema(description = "What the client did")
            String description,

            @NotBlank
            @Size(max = 10_000)
            @PlainText
            @Schema(description = "What shows it", examples = "His mail of 3 March, 16:12")
            String evidence,

            @NotNull @Schema(description = "When (RFC 3339)", examples = "2026-03-03T16:12:00Z")
            Instant occurredAt,

            @Size(max = 200)
            @PlainText
            @Schema(
                    description =
                            "Subject of the access token of whom it was directed against; absent where that is the firm."
                                    + " She cannot confirm it")
            String against) {

        private ConductIncident.Account account() {
            return new ConductIncident.Account(
                    kind, Texts.kept(description), Texts.kept(evidence), occurredAt, Texts.kept(against));
        }
    }

    @Schema(name = "ConductAnswerRequest")
    record AnswerRequest(
            @NotBlank @Size(max = 10_000) @PlainText @Schema(description = "The client's side of it")
            String answer,

            @NotNull @Schema(description = "Whether the client says that it was not so")
            Boolean disputed) {}

    @Schema(name = "ConductRetraction")
    record RetractionRequest(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(description = "Why it is taken back")
            String reason) {}

    @Schema(name = "ConductConfirmation")
    record ConfirmationPart(@Schema(maxLength = 200) String by, Instant confirmedAt) {

        static ConfirmationPart from(Confirmation confirmation) {
            return new ConfirmationPart(confirmation.name(), confirmation.confirmedAt());
        }
    }

    @Schema(name = "ConductIncident")
    record IncidentResponse(
            UUID id,
            ConductIncident.Kind kind,
            ConductIncident.Standing standing,
            @Schema(maxLength = 10_000) String description,
            @Schema(maxLength = 10_000) String evidence,
            Instant occurredAt,
            Instant recordedAt,

            @Schema(description = "Told to those only who run the case, and auditors", nullable = true, maxLength = 200)
            String recordedBy,

            @Schema(description = "Told to those only who run the case, and auditors", maxItems = 2)
            List<ConfirmationPart> confirmations,

            @Schema(description = "Since when it counts", nullable = true)
            Instant confirmedAt,

            @Schema(nullable = true, maxLength = 10_000) String answer,

            @Schema(description = "Whether the client says that it was not so", nullable = true)
            Boolean disputed,

            @Schema(nullable = true) Instant answeredAt,
            @Schema(nullable = true, maxLength = 200) String answeredBy,
            @Schema(nullable = true) Instant retractedAt,
            @Schema(nullable = true, maxLength = 2_000) String retractionReason) {

        static IncidentResponse from(ConductService.View view) {
            var incident = view.incident();
            return new IncidentResponse(
                    incident.id(),
                    incident.kind(),
                    incident.standing(),
                    incident.description(),
                    incident.evidence(),
                    incident.occurredAt(),
                    incident.recordedAt(),
                    view.inside() ? incident.recordedByName() : null,
                    view.inside()
                            ? incident.confirmations().stream()
                                    .map(ConfirmationPart::from)
                                    .toList()
                            : List.of(),
                    incident.confirmedAt(),
                    incident.answer(),
                    incident.disputed(),
                    incident.answeredAt(),
                    incident.answeredByName(),
                    incident.retractedAt(),
                    incident.retractionReason());
        }
    }

    @Schema(name = "ConductIncidentList")
    record IncidentList(@Schema(maxItems = 1_000) List<IncidentResponse> items) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listConductIncidents",
            summary = "Read what is on record of the client's conduct",
            description =
                    "The client sees it from its confirmation on; before that those who run the case, whoever recorded it,"
                            + " and whom it was directed against.")
    @APIResponse(
            responseCode = "200",
            description = "The incidents, the first recorded first",
            content = @Content(schema = @Schema(implementation = IncidentList.class)))
    public IncidentList list(@PathParam("id") UUID id) {
        return new IncidentList(
                conduct.of(id).stream().map(IncidentResponse::from).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "recordConductIncident", summary = "Put on record what the client did")
    @APIResponse(
            responseCode = "200",
            description = "On record; it counts for nothing yet",
            content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid IncidentRequest request) {
        return told(conduct.record(id, ifMatch, request.account()));
    }

    @POST
    @Path("/{incidentId}/confirmations")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "confirmConductIncident",
            summary = "Confirm that it was so",
            description =
                    "Two people have to who neither recorded it nor are whom it was directed against nor named by the case.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed by you; the second time it counts",
            content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("incidentId") UUID incidentId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return told(conduct.confirm(id, ifMatch, incidentId));
    }

    @POST
    @Path("/{incidentId}/answer")
    @Idempotent
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "answerConductIncident",
            summary = "Answer what is on record about you",
            description = "The answer stays beside it; whether it is taken back is decided by the firm.")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("incidentId") UUID incidentId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return told(conduct.answer(id, ifMatch, incidentId, Texts.kept(request.answer()), request.disputed()));
    }

    @POST
    @Path("/{incidentId}/retraction")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(operationId = "retractConductIncident", summary = "Take back what was confirmed")
    @APIResponse(
            responseCode = "200",
            description = "It counts no longer",
            content = @Content(schema = @Schema(implementation = IncidentResponse.class)))
    public Response retract(
            @PathParam("id") UUID id,
            @PathParam("incidentId") UUID incidentId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid RetractionRequest request) {
        return told(conduct.retract(id, ifMatch, incidentId, Texts.kept(request.reason())));
    }

    private static Response told(ConductService.View view) {
        return Response.ok(IncidentResponse.from(view)).build();
    }
}
