package org.evenkeel.complaints.talk.rest;

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
import org.evenkeel.complaints.talk.Talk;
import org.evenkeel.complaints.talk.TalkService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}/talks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talks", description = "A senior talks to the client early, to learn what we did wrong")
@RunOnVirtualThread
public class TalkResource {

    private final TalkService talks;

    TalkResource(TalkService talks) {
        this.talks = talks;
    }

    @Schema(name = "TalkRequest")
    record TalkRequest(
            @NotNull @Schema(description = "When it took place (RFC 3339)", examples = "2026-03-02T10:30:00Z")
            Instant heldAt,

            @NotBlank @Size(max = 200) @PlainText @Schema(description = "Who of the client", examples = "Eva Nováková")
            String spokenWith,

            @NotBlank @Size(max = 50_000) @PlainText @Schema(description = "What was said and learned")
            String notes) {}

    @Schema(name = "Talk")
    record TalkResponse(
            UUID id,
            Instant heldAt,
            @Schema(maxLength = 200) String heldBy,
            @Schema(maxLength = 200) String spokenWith,
            @Schema(maxLength = 50_000) String notes,
            Instant recordedAt) {

        static TalkResponse from(Talk talk) {
            return new TalkResponse(
                    talk.id(), talk.heldAt(), talk.heldByName(), talk.spokenWith(), talk.notes(), talk.recordedAt());
        }
    }

    @Schema(name = "TalkList")
    record TalkList(@Schema(maxItems = 1_000) List<TalkResponse> items) {}

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listTalks", summary = "Read the talks with the client about a complaint")
    @APIResponse(
            responseCode = "200",
            description = "The talks, the first one first",
            content = @Content(schema = @Schema(implementation = TalkList.class)))
    public TalkList list(@PathParam("id") UUID id) {
        return new TalkList(talks.of(id).stream().map(TalkResponse::from).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.SENIOR, Role.OWNER})
    @Operation(operationId = "recordTalk", summary = "Put your talk with the client on record")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = TalkResponse.class)))
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid TalkRequest request) {
        var talk = talks.record(
                id, ifMatch, request.heldAt(), Texts.kept(request.spokenWith()), Texts.kept(request.notes()));
        return Response.ok(TalkResponse.from(talk)).build();
    }
}
