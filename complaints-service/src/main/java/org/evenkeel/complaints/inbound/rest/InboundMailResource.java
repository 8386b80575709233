package org.evenkeel.complaints.inbound.rest;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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
import org.evenkeel.complaints.inbound.InboundMail;
import org.evenkeel.complaints.inbound.InboundMailService;
import org.evenkeel.complaints.inbound.mime.MailReader;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/inbound-mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbound mail", description = "Mail that becomes a complaint or an answer on its case")
@RunOnVirtualThread
public class InboundMailResource {

    private static final int LARGEST = 25 * 1024 * 1024;
    private static final String MAIL = "message/rfc822";

    private final InboundMailService mails;
    private final Idempotency idempotency;

    InboundMailResource(InboundMailService mails, Idempotency idempotency) {
        this.mails = mails;
        this.idempotency = idempotency;
    }

    @Schema(name = "InboundMailPage")
    record InboundMailPage(
            @Schema(maxItems = 200) List<InboundMailResponse> items,

            @Schema(nullable = true, maxLength = 500, description = "Send as `cursor` for the next page")
            String next) {}

    @Schema(name = "InboundMailPlacement", description = "Exactly one of the two")
    record Placement(
            @Schema(description = "Becomes a complaint about this account", nullable = true)
            UUID accountId,

            @Schema(description = "Is an answer on this case", nullable = true)
            UUID complaintId) {}

    @Schema(name = "InboundMailDismissal")
    record Dismissal(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(description = "Why", examples = "An advertisement")
            String reason) {}

    @POST
    @Consumes(MAIL)
    @RolesAllowed({"complaints:write", Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "receiveMail", summary = "Take a mail in", description = """
                    As the mail system has it, up to 25 MiB. A mail of a contact whose subject bears a case's reference, or \
                    that answers a message of ours, is an answer on that case and ends the waiting for the client; any other \
                    one of a contact becomes a complaint. What comes from somebody the directory does not know, or from a \
                    machine, waits for somebody to place it. The same mail (Message-ID) counts once.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MAIL, schema = @Schema(type = SchemaType.STRING, maxLength = LARGEST)))
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = InboundMailResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "It came in before; what became of it",
            content = @Content(schema = @Schema(implementation = InboundMailResponse.class)))
    public Response receive(InputStream body) throws IOException {
        var mail = MailReader.read(bytes(body));
        var known = mails.known(mail);
        if (known.isPresent()) {
            return versioned(Response.ok(), known.get());
        }
        var prepared = mails.prepare(mail);
        try {
            return idempotency.once(List.of(mail.messageId()), () -> {
                var received = mails.receive(prepared);
                return versioned(Response.created(URI.create("/api/v1/inbound-mails/" + received.id())), received);
            });
        } catch (InboundMailService.AlreadyTakenIn meanwhile) {
            return versioned(Response.ok(), mails.known(mail).orElseThrow(() -> meanwhile));
        }
    }

    private static byte[] bytes(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new MailTooLarge(LARGEST);
        }
        return bytes;
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listInboundMails", summary = "List the mails that wait to be placed, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of mails; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = InboundMailPage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return mails.list(InboundMail.Outcome.HELD, cursor, limit)
                .map(InboundMailResponse::from)
                .toResponse(uri);
    }

    @POST
    @Path("/{mailId}/placement")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "placeInboundMail", summary = "Say where a mail that waits belongs")
    @APIResponse(
            responseCode = "200",
            description = "Placed",
            content = @Content(schema = @Schema(implementation = InboundMailResponse.class)))
    public Response place(
            @PathParam("mailId") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Placement request) {
        if ((request.accountId() == null) == (request.complaintId() == null)) {
            throw new InvalidRequest("accountId", "must be given where complaintId is not, and only there");
        }
        return versioned(
                Response.ok(),
                request.complaintId() != null
                        ? mails.placeOnCase(id, ifMatch, request.complaintId())
                        : mails.placeAsComplaint(id, ifMatch, mails.accountFor(request.accountId())));
    }

    @POST
    @Path("/{mailId}/dismissal")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "dismissInboundMail", summary = "Say that a mail that waits is nothing for us")
    @APIResponse(
            responseCode = "200",
            description = "Dismissed",
            content = @Content(schema = @Schema(implementation = InboundMailResponse.class)))
    public Response dismiss(
            @PathParam("mailId") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid Dismissal request) {
        return versioned(Response.ok(), mails.dismiss(id, ifMatch, Texts.kept(request.reason())));
    }

    private static Response versioned(Response.ResponseBuilder response, InboundMail mail) {
        return response.tag(Versions.tag(mail.version()))
                .entity(InboundMailResponse.from(mail))
                .build();
    }
}
