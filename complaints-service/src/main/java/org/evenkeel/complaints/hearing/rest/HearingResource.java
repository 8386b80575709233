package org.evenkeel.complaints.hearing.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import org.evenkeel.complaints.hearing.HearingService;
import org.evenkeel.complaints.hearing.HearingView;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hearing", description = "Everyone concerned is heard before anything is found")
@RunOnVirtualThread
public class HearingResource {

    private final HearingService hearings;

    HearingResource(HearingService hearings) {
        this.hearings = hearings;
    }

    @GET
    @Path("/hearings")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listHearings",
            summary = "Read the hearings of a complaint, the first round first",
            description =
                    "Client and named people read their own statement at once, and each other's from the same moment"
                            + " on: when the last of them was heard.")
    @APIResponse(
            responseCode = "200",
            description = "The hearings",
            content = @Content(schema = @Schema(implementation = HearingList.class)))
    public HearingList list(@PathParam("id") UUID id) {
        return new HearingList(
                hearings.read(id).stream().map(HearingResponse::from).toList());
    }

    @Schema(name = "HearingList")
    record HearingList(@Schema(maxItems = 100) List<HearingResponse> items) {}

    @POST
    @Path("/hearings")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "openHearing",
            summary = "Open the hearing",
            description = "Every person the case names must be identified before.")
    @APIResponse(
            responseCode = "200",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = HearingResponse.class)))
    public Response open(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(hearings.open(id, ifMatch));
    }

    @POST
    @Path("/moderation")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(operationId = "moderateHearing", summary = "Become the moderator of the hearing")
    @APIResponse(
            responseCode = "200",
            description = "You are the moderator",
            content = @Content(schema = @Schema(implementation = HearingResponse.class)))
    public Response moderate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(hearings.moderate(id, ifMatch));
    }

    @Schema(name = "InvitationRequest")
    record InvitationRequest(
            @Min(0) @Schema(description = "Place in the case's namedPeople; absent for the client", nullable = true)
            Integer place,

            @NotNull
            @Schema(description = "Until when they can have their say (RFC 3339)", examples = "2026-03-05T16:00:00Z")
            Instant deadline) {}

    @POST
    @Path("/invitations")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "inviteToHearing",
            summary = "Invite the client or a named person to be heard",
            description = "They are told until when. An announced deadline is not moved.")
    @APIResponse(
            responseCode = "200",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = HearingResponse.class)))
    public Response invite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid InvitationRequest request) {
        return versioned(hearings.invite(id, ifMatch, request.place(), request.deadline()));
    }

    @Schema(name = "StatementRequest")
    record StatementRequest(
            @NotNull @Schema(description = "Whose statement it is")
            UUID participantId,

            @NotBlank
            @Size(max = 50_000)
            @PlainText
            @Schema(description = "In their own words", examples = "The mail was released before I had signed it off.")
            String statement,

            @Size(max = 20_000)
            @PlainText
            @Schema(
                    description = "Of a named person: what should have been done differently?",
                    examples = "Ask the client before sending to a new audience",
                    nullable = true)
            String lesson) {}

    @POST
    @Path("/statements")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "makeStatement",
            summary = "Have your say, or put down what somebody said",
            description =
                    "The client's account of it, or the explanatory note of a named person. It stands as it was made.")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = HearingResponse.class)))
    public Response state(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid StatementRequest request) {
        var lesson = Texts.kept(request.lesson());
        return versioned(hearings.state(
                id,
                ifMatch,
                request.participantId(),
                Texts.kept(request.statement()),
                lesson == null || lesson.isBlank() ? null : lesson));
    }

    @Schema(name = "DeclinedStatement")
    record DeclinedStatement(
            @NotNull @Schema(description = "Who declines") UUID participantId,

            @NotBlank @Size(max = 2_000) @PlainText @Schema(examples = "There is nothing to add to the mail of Monday")
            String reason) {}

    @POST
    @Path("/declined-statements")
    @Idempotent
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "declineStatement", summary = "Say on record that no statement will be made")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = HearingResponse.class)))
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid DeclinedStatement request) {
        return versioned(hearings.decline(id, ifMatch, request.participantId(), Texts.kept(request.reason())));
    }

    @POST
    @Path("/sessions")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "openSession",
            summary = "Open a session of the hearing, as its moderator",
            description =
                    "Refused while the client or a named person is not invited: nobody is talked about in absence.")
    @APIResponse(
            responseCode = "200",
            description = "Open",
            content = @Content(schema = @Schema(implementation = HearingResponse.class)))
    public Response openSession(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(hearings.openSession(id, ifMatch));
    }

    @Schema(name = "SessionClosure")
    record SessionClosure(
            @NotBlank @Size(max = 50_000) @PlainText @Schema(description = "What was said and agreed")
            String minutes,

            @NotNull @Size(max = 21) @Schema(description = "Identifiers of the participants who sat at the table")
            List<@NotNull UUID> attended) {}

    @POST
    @Path("/session-closure")
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(operationId = "closeSession", summary = "Close the open session with its minutes")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = HearingResponse.class)))
    public Response closeSession(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid SessionClosure request) {
        return versioned(hearings.closeSession(id, ifMatch, Texts.kept(request.minutes()), request.attended()));
    }

    @POST
    @Path("/hearing-conclusion")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "concludeHearing",
            summary = "Conclude the hearing, so that it can be found who was right",
            description =
                    "Refused until the client and each named person had their say, declined, or let the deadline pass"
                            + " that was announced to them.")
    @APIResponse(
            responseCode = "200",
            description = "Concluded",
            content = @Content(schema = @Schema(implementation = HearingResponse.class)))
    public Response conclude(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(hearings.conclude(id, ifMatch));
    }

    private static Response versioned(HearingView view) {
        return Response.ok(HearingResponse.from(view))
                .tag(Versions.tag(view.version()))
                .build();
    }
}
