package org.evenkeel.complaints.correspondence.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.correspondence.CorrespondenceService;
import org.evenkeel.complaints.correspondence.CorrespondenceService.MessageOnCase;
import org.evenkeel.complaints.correspondence.Wording;
import org.evenkeel.complaints.correspondence.heat.Heat;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.messages.MessageStatus;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Correspondence", description = "What is written to the client, and what is held until it has cooled off")
@RunOnVirtualThread
public class CorrespondenceResource {

    private static final String ONE_LINE = "[^\\t\\r\\n]*";

    private final CorrespondenceService correspondence;

    CorrespondenceResource(CorrespondenceService correspondence) {
        this.correspondence = correspondence;
    }

    @Schema(name = "ClientMessageRequest")
    record MessageRequest(
            @NotBlank
            @Size(max = 150)
            @PlainText
            @Pattern(regexp = ONE_LINE, message = "must be one line")
            @Schema(examples = "What we do about the discount")
            String subject,

            @NotBlank @Size(max = 50_000) @PlainText @Schema(examples = "We split the cost with you.")
            String body,

            @Schema(description = "You say yourself that it is heated: it is held")
            boolean heated) {}

    @Schema(name = "WordingRequest")
    record WordingRequest(
            @NotBlank @Size(max = 150) @PlainText @Pattern(regexp = ONE_LINE, message = "must be one line")
            String subject,

            @NotBlank @Size(max = 50_000) @PlainText String body) {}

    @Schema(name = "Wording")
    record WordingResponse(
            @Schema(maxLength = 150) String subject,
            @Schema(maxLength = 50_000) String body,
            @Schema(maxLength = 200) String writtenBy,
            Instant writtenAt) {

        static WordingResponse from(Wording wording) {
            return new WordingResponse(wording.subject(), wording.body(), wording.writtenByName(), wording.writtenAt());
        }
    }

    @Schema(name = "ClientMessage")
    record MessageResponse(
            UUID id,
            @Schema(maxLength = 200) String author,
            Instant writtenAt,

            @Schema(description = "How far its mail has come")
            MessageStatus status,

            @Schema(nullable = true) Instant sentAt,

            @Schema(description = "As it goes out, or went", maxLength = 200)
            String subject,

            @Schema(maxLength = 50_000) String body,

            @Schema(description = "Why it is held; null where it is not, and for the client", nullable = true)
            Heat heat,

            @Schema(nullable = true) Instant heldUntil,
            @Schema(nullable = true, maxLength = 200) String heatMarkedBy,
            @Schema(nullable = true) Instant releasedAt,
            @Schema(nullable = true, maxLength = 200) String releasedBy,

            @Schema(description = "Every wording it had; none for the client", maxItems = 1_000)
            List<WordingResponse> wordings) {

        static MessageResponse from(MessageOnCase on) {
            var message = on.message();
            var mail = on.mail();
            boolean inside = on.inside();
            return new MessageResponse(
                    message.id(),
                    message.authorName(),
                    message.writtenAt(),
                    on.mail().status(),
                    on.mail().sentAt(),
                    mail.subject(),
                    mail.body(),
                    inside ? message.heat().orElse(null) : null,
                    inside ? message.heldUntil() : null,
                    inside ? message.heatMarkedBy() : null,
                    inside ? message.releasedAt() : null,
                    inside ? message.releasedByName() : null,
                    inside
                            ? message.wordings().stream()
                                    .map(WordingResponse::from)
                                    .toList()
                            : List.of());
        }
    }

    @Schema(name = "ClientMessageList")
    record MessageList(@Schema(maxItems = 10_000) List<MessageResponse> items) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listClientMessages",
            summary = "Read what was written to the client, the first message first",
            description = "Client and named people see what was sent; what waits or is held they do not.")
    @APIResponse(
            responseCode = "200",
            description = "The messages",
            content = @Content(schema = @Schema(implementation = MessageList.class)))
    public MessageList list(@PathParam("id") UUID id) {
        return new MessageList(
                correspondence.of(id).stream().map(MessageResponse::from).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "writeClientMessage",
            summary = "Write to the client",
            description =
                    "It goes out after a short time in which a colleague can still hold it. What you or the firm's"
                            + " rule call heated is held for longer, and until a colleague has read it. No limit stands still.")
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content = @Content(schema = @Schema(implementation = MessageResponse.class)))
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid MessageRequest request) {
        return versioned(correspondence.write(
                id, ifMatch, Texts.kept(request.subject()), Texts.kept(request.body()), request.heated()));
    }

    @POST
    @Path("/{messageId}/cooling-off")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "holdClientMessage",
            summary = "Say of a message that has not gone out that it is heated",
            description = "It is held from now on.")
    @APIResponse(
            responseCode = "200",
            description = "Held",
            content = @Content(schema = @Schema(implementation = MessageResponse.class)))
    public Response hold(
            @PathParam("id") UUID id,
            @PathParam("messageId") UUID messageId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(correspondence.coolDown(id, ifMatch, messageId));
    }

    @POST
    @Path("/{messageId}/wordings")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "rewordClientMessage",
            summary = "Put a held message in other words",
            description = "What it said before stays on record inside the firm.")
    @APIResponse(
            responseCode = "200",
            description = "Reworded",
            content = @Content(schema = @Schema(implementation = MessageResponse.class)))
    public Response reword(
            @PathParam("id") UUID id,
            @PathParam("messageId") UUID messageId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid WordingRequest request) {
        return versioned(correspondence.reword(
                id, ifMatch, messageId, Texts.kept(request.subject()), Texts.kept(request.body())));
    }

    @POST
    @Path("/{messageId}/release")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "releaseClientMessage",
            summary = "Let a held message go, as somebody who wrote none of it",
            description = "It goes out at the time until which it is held, or now if that has passed.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = MessageResponse.class)))
    public Response release(
            @PathParam("id") UUID id,
            @PathParam("messageId") UUID messageId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(correspondence.release(id, ifMatch, messageId));
    }

    private static Response versioned(MessageOnCase message) {
        return Response.ok(MessageResponse.from(message))
                .tag(Versions.tag(message.version()))
                .build();
    }
}
