package org.evenkeel.complaints.note.rest;

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
import org.evenkeel.complaints.note.Note;
import org.evenkeel.complaints.note.NoteService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes", description = "Between those who run a case; neither the client nor whom it names sees them")
@RunOnVirtualThread
public class NoteResource {

    private final NoteService notes;

    NoteResource(NoteService notes) {
        this.notes = notes;
    }

    @Schema(name = "NoteRequest")
    record NoteRequest(
            @NotBlank @Size(max = 20_000) @PlainText String text) {}

    @Schema(name = "Note")
    record NoteResponse(
            UUID id,
            @Schema(maxLength = 20_000) String text,
            Instant writtenAt,
            @Schema(maxLength = 200) String writtenBy) {

        static NoteResponse from(Note note) {
            return new NoteResponse(note.id(), note.text(), note.writtenAt(), note.writtenByName());
        }
    }

    @Schema(name = "NoteList")
    record NoteList(@Schema(maxItems = 10_000) List<NoteResponse> items) {}

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listNotes", summary = "Read what those who run the case told each other")
    @APIResponse(
            responseCode = "200",
            description = "The notes, the first one first",
            content = @Content(schema = @Schema(implementation = NoteList.class)))
    public NoteList list(@PathParam("id") UUID id) {
        return new NoteList(notes.of(id).stream().map(NoteResponse::from).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "writeNote", summary = "Write a note to those who run the case")
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content = @Content(schema = @Schema(implementation = NoteResponse.class)))
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid NoteRequest request) {
        return Response.ok(NoteResponse.from(notes.write(id, ifMatch, Texts.kept(request.text()))))
                .build();
    }
}
