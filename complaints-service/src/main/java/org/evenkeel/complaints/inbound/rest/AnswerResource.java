package org.evenkeel.complaints.inbound.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.inbound.InboundMailService;
import org.evenkeel.kit.caller.Role;

@Path("/api/v1/complaints/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbound mail", description = "Mail that becomes a complaint or an answer on its case")
@RunOnVirtualThread
public class AnswerResource {

    private final InboundMailService mails;

    AnswerResource(InboundMailService mails) {
        this.mails = mails;
    }

    @Schema(name = "AnswerList")
    record AnswerList(@Schema(maxItems = 10_000) List<InboundMailResponse> items) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listAnswers",
            summary = "Read what the client answered by mail, the first answer first",
            description = "For those who run the case, the client and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The answers",
            content = @Content(schema = @Schema(implementation = AnswerList.class)))
    public AnswerList list(@PathParam("id") UUID id) {
        return new AnswerList(
                mails.answersOn(id).stream().map(InboundMailResponse::from).toList());
    }
}
