package org.evenkeel.complaints.complaint.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.complaint.ComplaintService;
import org.evenkeel.complaints.complaint.HandOver;
import org.evenkeel.complaints.complaint.NamedPerson;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

/** The acts on a case as a whole. */
@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Taking complaints in and following them")
@RunOnVirtualThread
public class ComplaintActResource {

    private final ComplaintService complaints;
    private final HandOver handOver;
    private final ComplaintAnswers answers;

    ComplaintActResource(ComplaintService complaints, HandOver handOver, ComplaintAnswers answers) {
        this.complaints = complaints;
        this.handOver = handOver;
        this.answers = answers;
    }

    @Schema(name = "AcknowledgementRequest")
    record AcknowledgementRequest(
            @NotNull
            @Schema(description = "When the client hears of us again (RFC 3339)", examples = "2026-03-04T16:00:00Z")
            Instant nextStepBy) {}

    @Schema(name = "Reason")
    record Reason(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(description = "Why", examples = "It was settled by phone")
            String reason) {

        private String kept() {
            return Texts.kept(reason);
        }
    }

    @Schema(name = "HandOverRequest")
    record HandOverRequest(
            @NotNull UUID staffMemberId,

            @NotBlank @Size(max = 2_000) @PlainText @Schema(description = "Why", examples = "She speaks Hebrew")
            String reason) {}

    @Schema(name = "Identity")
    record Identity(
            @Size(max = 200) @PlainText @Schema(description = "Subject of her access token", nullable = true)
            String subject,

            @Schema(description = "She has no sign-in here: of another firm, or no longer with us")
            boolean outsider) {}

    @POST
    @Path("/acknowledgement")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "acknowledgeComplaint",
            summary = "Acknowledge a complaint and become its handler",
            description =
                    "Thanks the client, names you and says when they hear of us again, by mail in their language where the"
                            + " directory has an address. It challenges nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Acknowledged",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid AcknowledgementRequest request) {
        return answers.of(complaints.acknowledge(id, ifMatch, request.nextStepBy()));
    }

    @POST
    @Path("/takeover")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "takeOverComplaint", summary = "Become the handler of a complaint in another's place")
    @APIResponse(
            responseCode = "200",
            description = "You are the handler",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response takeOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Reason request) {
        return answers.of(handOver.take(id, ifMatch, request.kept()));
    }

    @POST
    @Path("/handover")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "handOverComplaint",
            summary = "Make a member of staff the handler",
            description =
                    "Somebody of the directory who is with the firm, not away and not named by the case. Of somebody"
                            + " away it is said who stands in. The reason stays among those who run the case.")
    @APIResponse(
            responseCode = "200",
            description = "Handed over",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid HandOverRequest request) {
        return answers.of(handOver.give(id, ifMatch, request.staffMemberId(), Texts.kept(request.reason())));
    }

    @POST
    @Path("/named-people")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"})
    @Operation(
            operationId = "nameConcernedPerson",
            summary = "Name one more person whom it concerns",
            description =
                    "Whoever is named can be heard and sees the case, and neither moderates nor decides it. Clients give the name only.")
    @APIResponse(
            responseCode = "200",
            description = "Named",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response namePerson(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid NamedPerson request) {
        return answers.of(complaints.namePerson(id, ifMatch, request.kept("")));
    }

    @POST
    @Path("/named-people/{place}/identity")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "identifyNamedPerson",
            summary = "Say who a named person is",
            description = "By the subject of her access token, or that she has no sign-in here.")
    @APIResponse(
            responseCode = "200",
            description = "Identified",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response identifyPerson(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @PathParam("place") @Min(0) @Max(19) int place,
            @NotNull @Valid Identity request) {
        return answers.of(
                complaints.identifyPerson(id, ifMatch, place, Texts.kept(request.subject()), request.outsider()));
    }

    @POST
    @Path("/escalation")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "escalateComplaint",
            summary = "Call a senior to the case",
            description = "By the client or by anyone it concerns. The handler keeps the case.")
    @APIResponse(
            responseCode = "200",
            description = "Escalated",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response escalate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Reason request) {
        return answers.of(complaints.escalate(id, ifMatch, request.kept()));
    }

    @POST
    @Path("/participation")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(operationId = "joinComplaint", summary = "Join a case beside its handler")
    @APIResponse(
            responseCode = "200",
            description = "You joined",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response join(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return answers.of(complaints.join(id, ifMatch));
    }

    @POST
    @Path("/closure")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "closeComplaint", summary = "Close a complaint that is settled")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Reason request) {
        return answers.of(complaints.close(id, ifMatch, request.kept()));
    }

    @POST
    @Path("/reopening")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"})
    @Operation(
            operationId = "reopenComplaint",
            summary = "Take a complaint up again",
            description = "It goes back to the hearing. What was found before stays in its history.")
    @APIResponse(
            responseCode = "200",
            description = "Reopened",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Reason request) {
        return answers.of(complaints.reopen(id, ifMatch, request.kept()));
    }

    @POST
    @Path("/withdrawal")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"})
    @Operation(
            operationId = "withdrawComplaint",
            summary = "Take a complaint back",
            description = "By the client or on the client's word. The case and its history stay.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = ComplaintResponse.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Reason request) {
        return answers.of(complaints.withdraw(id, ifMatch, request.kept()));
    }
}
