package org.evenkeel.complaints.attachment.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.attachment.Attachment;
import org.evenkeel.complaints.attachment.Attachment.Readers;
import org.evenkeel.complaints.attachment.AttachmentService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.files.FileStore;
import org.evenkeel.kit.files.StoredFile;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/complaints/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Files on a case")
@RunOnVirtualThread
public class AttachmentResource {

    private final AttachmentService attachments;
    private final FileStore files;
    private final Idempotency idempotency;

    AttachmentResource(AttachmentService attachments, FileStore files, Idempotency idempotency) {
        this.attachments = attachments;
        this.files = files;
        this.idempotency = idempotency;
    }

    @Schema(name = "Attachment")
    record AttachmentResponse(
            UUID id,
            @Schema(maxLength = 255) String filename,

            @Schema(
                    maxLength = 200,
                    description = "What its content is, found by looking at it",
                    examples = "application/pdf")
            String mediaType,

            long bytes,

            @Schema(maxLength = 64, description = "Of its content, in hexadecimal")
            String sha256,

            Readers readers,
            Instant addedAt,
            @Schema(maxLength = 200) String addedBy,

            @Schema(nullable = true, description = "When its content was removed; null while it is there")
            Instant removedAt,

            @Schema(nullable = true, maxLength = 200) String removedBy,
            @Schema(nullable = true, maxLength = 2_000) String removalReason) {

        static AttachmentResponse from(Attachment attachment) {
            return new AttachmentResponse(
                    attachment.id(),
                    attachment.filename(),
                    attachment.mediaType(),
                    attachment.bytes(),
                    attachment.sha256(),
                    attachment.readers(),
                    attachment.addedAt(),
                    attachment.addedByName(),
                    attachment.removedAt(),
                    attachment.removedByName(),
                    attachment.removalReason());
        }
    }

    @Schema(name = "AttachmentList")
    record AttachmentList(@Schema(maxItems = 1_000) List<AttachmentResponse> items) {}

    @Schema(name = "AttachmentRemoval")
    record AttachmentRemoval(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(examples = "It shows another client's figures")
            String reason) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, "complaints:write"})
    @Operation(operationId = "addAttachment", summary = "Add a file to a complaint", description = """
                    The file is the body, as it is, of up to 25 MB. What it is, is found by looking at it: documents, \
                    pictures, tables and mails are taken. It can be read once this is answered.""")
    @APIResponse(
            responseCode = "200",
            description = "Added",
            content = @Content(schema = @Schema(implementation = AttachmentResponse.class)))
    public Response add(
            @PathParam("id") UUID id,
            @QueryParam("filename")
                    @NotBlank
                    @Size(max = 255)
                    @PlainText
                    @Parameter(description = "What it is called", example = "offer.pdf")
                    String filename,
            @QueryParam("readers")
                    @DefaultValue("EVERYONE")
                    @Parameter(description = "For whom it is, of those who see the complaint")
                    Readers readers,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body)
            throws IOException {
        var repeated = idempotency.answered(List.of());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        attachments.requirePossible(id, ifMatch, readers);
        var file = files.receive(body, Texts.kept(filename));
        boolean kept = false;
        try {
            var answer = idempotency.once(List.of(), () -> added(id, ifMatch, readers, file));
            kept = true;
            return answer;
        } finally {
            if (!kept) {
                files.drop(file);
            }
        }
    }

    private Response added(UUID id, String ifMatch, Readers readers, StoredFile file) {
        return Response.ok(AttachmentResponse.from(attachments.add(id, ifMatch, readers, file)))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(operationId = "listAttachments", summary = "List the files on a complaint")
    @APIResponse(
            responseCode = "200",
            description = "Those that are for you, the first one first",
            content = @Content(schema = @Schema(implementation = AttachmentList.class)))
    public AttachmentList list(@PathParam("id") UUID id) {
        return new AttachmentList(
                attachments.of(id).stream().map(AttachmentResponse::from).toList());
    }

    @GET
    @Path("/{attachmentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(operationId = "readAttachment", summary = "Read a file on a complaint, as it was sent")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(
            @PathParam("id") UUID id,
            @PathParam("attachmentId") @Parameter(description = "The attachment's identifier (UUID)") UUID attachmentId)
            throws IOException {
        var attachment = attachments.withContent(id, attachmentId);
        var name = URLEncoder.encode(attachment.filename(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Response.ok(attachments.content(attachment), attachment.mediaType())
                .header("Content-Length", attachment.bytes())
                // RFC 6266 and RFC 8187: saved under its name, in any script, and never shown as a page of ours
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Path("/{attachmentId}/removal")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "removeAttachment",
            summary = "Remove the content of a file on a complaint",
            description = "For good. That there was one, and why it is gone, stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "Removed",
            content = @Content(schema = @Schema(implementation = AttachmentResponse.class)))
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("attachmentId") @Parameter(description = "The attachment's identifier (UUID)") UUID attachmentId,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid AttachmentRemoval removal) {
        return Response.ok(AttachmentResponse.from(
                        attachments.remove(id, ifMatch, attachmentId, Texts.kept(removal.reason()))))
                .build();
    }
}
