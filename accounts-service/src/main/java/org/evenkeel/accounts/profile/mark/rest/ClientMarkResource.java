package org.evenkeel.accounts.profile.mark.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.profile.mark.ClientMark;
import org.evenkeel.accounts.profile.mark.ClientMarks;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/client-marks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Best clients")
@RunOnVirtualThread
public class ClientMarkResource {

    private final ClientMarks marks;
    private final Caller caller;

    ClientMarkResource(ClientMarks marks, Caller caller) {
        this.marks = marks;
        this.caller = caller;
    }

    @Schema(name = "ClientMarkRequest")
    record ClientMarkRequest(
            @NotNull UUID accountId,
            @NotNull ClientMark.Kind kind,

            @NotBlank
            @Size(max = 2000)
            @PlainText
            @Schema(description = "Why", examples = "Tells us what hurts before it hurts, and pays on the day")
            String reason) {}

    @Schema(name = "ClientMarkWithdrawal")
    record WithdrawalRequest(
            @NotBlank @Size(max = 2000) @PlainText @Schema(description = "Why")
            String reason) {}

    @Schema(name = "ClientMark")
    record ClientMarkResponse(
            UUID id,
            UUID accountId,
            ClientMark.Kind kind,
            @Schema(maxLength = 2000) String reason,
            @Schema(maxLength = 200) String markedBy,
            Instant markedAt,

            @Schema(description = "Absent while the mark holds", nullable = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            WithdrawalResponse withdrawal,

            @Schema(description = "What you may do with it now", maxItems = 5)
            List<String> allowedActions) {}

    @Schema(name = "WithdrawnMark")
    record WithdrawalResponse(
            @Schema(maxLength = 200) String by,
            Instant at,
            @Schema(maxLength = 2000) String reason) {

        static WithdrawalResponse from(ClientMark.Withdrawal withdrawal) {
            return new WithdrawalResponse(withdrawal.by().name(), withdrawal.at(), withdrawal.reason());
        }
    }

    private ClientMarkResponse response(ClientMark mark) {
        boolean holds = mark.withdrawal().isEmpty();
        return new ClientMarkResponse(
                mark.id(),
                mark.accountId(),
                mark.kind(),
                mark.reason(),
                mark.markedBy().name(),
                mark.markedAt(),
                mark.withdrawal().map(WithdrawalResponse::from).orElse(null),
                holds && caller.is(Role.OWNER) ? List.of("withdraw") : List.of());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "markClient",
            summary = "Mark a client as one of the best, or as lost",
            description =
                    "A client has one mark at a time. From the marks the service learns what sets the best apart.")
    @APIResponse(
            responseCode = "200",
            description = "Marked",
            content = @Content(schema = @Schema(implementation = ClientMarkResponse.class)))
    public Response mark(@NotNull @Valid ClientMarkRequest request) {
        return Response.ok(response(marks.mark(request.accountId(), request.kind(), Texts.kept(request.reason()))))
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "withdrawClientMark", summary = "Take a mark back; it stays in the history")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ClientMarkResponse.class)))
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request) {
        return Response.ok(response(marks.withdraw(id, Texts.kept(request.reason()))))
                .build();
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listClientMarks", summary = "List marks, the last first")
    @APIResponse(
            responseCode = "200",
            description = "A page of marks; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ClientMarkPage.class)))
    public Response list(
            @QueryParam("account") @Parameter(description = "Only those of this account") UUID account,
            @QueryParam("withdrawn") @DefaultValue("false") @Parameter(description = "Withdrawn ones as well")
                    boolean withdrawnToo,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(marks.list(account, withdrawnToo, before, limit), limit, last -> Cursor.after(last.id()))
                .map(this::response)
                .toResponse(uri);
    }

    @Schema(name = "ClientMarkPage")
    record ClientMarkPage(
            @Schema(maxItems = 200) List<ClientMarkResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}
}
