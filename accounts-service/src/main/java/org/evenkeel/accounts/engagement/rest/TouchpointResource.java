package org.evenkeel.accounts.engagement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.engagement.Engagement;
import org.evenkeel.accounts.engagement.Scopes;
import org.evenkeel.accounts.engagement.Touchpoint;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/accounts/{accountId}/touchpoints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Engagement")
@RunOnVirtualThread
public class TouchpointResource {

    private final Engagement engagement;

    TouchpointResource(Engagement engagement) {
        this.engagement = engagement;
    }

    @Schema(name = "TouchpointRequest")
    record TouchpointRequest(
            @NotNull Touchpoint.Kind kind,

            @NotNull @Schema(examples = "2026-05-12T09:30:00Z")
            Instant heldAt,

            @Schema(description = "Who was in touch for the firm; absent for yourself", nullable = true)
            UUID staffMemberId,

            @Schema(description = "With whom at the client", nullable = true)
            UUID contactId,

            @Size(max = 2000) @PlainText @Schema(nullable = true)
            String note,

            @Size(max = 100) @PlainText @Schema(description = "Of your diary; the account has it once", nullable = true)
            String reference) {

        Touchpoint.Details details() {
            return new Touchpoint.Details(
                    kind, heldAt, staffMemberId, contactId, Texts.kept(note), Texts.kept(reference));
        }
    }

    @Schema(name = "Touchpoint")
    record TouchpointResponse(
            UUID id,
            Touchpoint.Kind kind,
            Instant heldAt,

            @Schema(description = "Who was in touch for the firm")
            UUID staffMemberId,

            @Schema(description = "With whom at the client", nullable = true)
            UUID contactId,

            @Schema(nullable = true, maxLength = 2000) String note,
            @Schema(nullable = true, maxLength = 100) String reference,
            boolean withdrawn,
            Instant recordedAt) {

        static TouchpointResponse from(Touchpoint touchpoint) {
            var details = touchpoint.details();
            return new TouchpointResponse(
                    touchpoint.id(),
                    details.kind(),
                    details.heldAt(),
                    details.staffMemberId(),
                    details.contactId(),
                    details.note(),
                    details.reference(),
                    touchpoint.withdrawn(),
                    touchpoint.recordedAt());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Scopes.WRITE})
    @Operation(
            operationId = "noteTouchpoint",
            summary = "Note an occasion on which you were in touch with a client",
            description = "Without a member of staff it is yours.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = TouchpointResponse.class)))
    public Response note(@PathParam("accountId") UUID accountId, @NotNull @Valid TouchpointRequest request) {
        return Response.ok(TouchpointResponse.from(engagement.touch(accountId, request.details())))
                .build();
    }

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Scopes.READ})
    @Operation(operationId = "listTouchpoints", summary = "List the occasions with a client, the last first")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries, withdrawn ones among them; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = TouchpointPage.class)))
    public Response list(
            @PathParam("accountId") UUID accountId,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return Page.of(engagement.touchpoints(accountId, cursor, limit), limit, Engagement::cursorAfter)
                .map(TouchpointResponse::from)
                .toResponse(uri);
    }

    @Schema(name = "TouchpointPage")
    record TouchpointPage(
            @Schema(maxItems = 200) List<TouchpointResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Scopes.WRITE})
    @Operation(
            operationId = "withdrawTouchpoint",
            summary = "Take back an occasion that was entered by mistake",
            description = "It stays in the list and counts for nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = TouchpointResponse.class)))
    public Response withdraw(
            @PathParam("accountId") UUID accountId, @PathParam("id") UUID id, @NotNull @Valid Withdrawal withdrawal) {
        var withdrawn = engagement.withdrawTouchpoint(accountId, id, Texts.kept(withdrawal.reason()));
        return Response.ok(TouchpointResponse.from(withdrawn)).build();
    }
}
