package org.evenkeel.kit.messages;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.kit.text.PlainText;

/** Whether what was written to people went out. */
@Path("/api/v1/outgoing-messages/{source}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages", description = "What is written to people, and whether it went out")
@RunOnVirtualThread
public class OutgoingMessageResource {

    private static final String SERVICE = "The service that sends the messages, called like its feed";

    private final Outbox outbox;
    private final String source;

    OutgoingMessageResource(Outbox outbox, @ConfigProperty(name = "evenkeel.source") String source) {
        this.outbox = outbox;
        this.source = source;
    }

    /** Word that a message came back. */
    @Schema(name = "MessageBounceRequest")
    public record BounceRequest(
            @NotBlank @Size(max = 1000) @PlainText @Schema(examples = "User unknown")
            String reason) {}

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listOutgoingMessages", summary = "List the messages to people, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = MessageView.MessagePage.class)))
    public Response list(
            @PathParam("source") @Parameter(description = SERVICE) String asked,
            @QueryParam("subject") @Parameter(description = "Only those that speak of this thing (UUID)") UUID subject,
            @QueryParam("status") @Parameter(description = "Only those that have come so far") MessageStatus status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @Context UriInfo uri) {
        requireOurs(asked);
        return outbox.list(subject, status, cursor, limit).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readOutgoingMessage", summary = "Read a message to a person")
    public MessageView read(
            @PathParam("source") @Parameter(description = SERVICE) String asked, @PathParam("id") UUID id) {
        requireOurs(asked);
        return outbox.find(id);
    }

    @POST
    @Path("/{id}/bounce")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "noteMessageBounce",
            summary = "Note that a message came back",
            description = "After the mail server had taken it. Refusals at once are noted by themselves.")
    @APIResponse(
            responseCode = "200",
            description = "The message as it is now",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response bounce(
            @PathParam("source") @Parameter(description = SERVICE) String asked,
            @PathParam("id") UUID id,
            @NotNull @Valid BounceRequest request) {
        requireOurs(asked);
        outbox.bounce(id, request.reason());
        return Response.ok(outbox.find(id)).build();
    }

    @POST
    @Path("/{id}/resending")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "resendMessage", summary = "Try again to send a message that was given up or came back")
    @APIResponse(
            responseCode = "200",
            description = "The message as it is now",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response resend(
            @PathParam("source") @Parameter(description = SERVICE) String asked, @PathParam("id") UUID id) {
        requireOurs(asked);
        outbox.resend(id);
        return Response.ok(outbox.find(id)).build();
    }

    private void requireOurs(String asked) {
        if (!asked.equals(source)) {
            throw new NotFound("service", asked);
        }
    }
}
