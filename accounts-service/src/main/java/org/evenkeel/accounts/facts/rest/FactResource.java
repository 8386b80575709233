package org.evenkeel.accounts.facts.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.account.AccountRepository;
import org.evenkeel.accounts.facts.Fact;
import org.evenkeel.accounts.facts.Facts;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.NotFound;

@Path("/api/v1/accounts/{id}/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
public class FactResource {

    private final Facts facts;
    private final AccountRepository accounts;

    FactResource(Facts facts, AccountRepository accounts) {
        this.facts = facts;
        this.accounts = accounts;
    }

    @Schema(name = "Fact")
    record FactResponse(
            @Schema(description = "The event that told it") UUID id,

            @Schema(examples = "org.evenkeel.complaint.received", maxLength = 100)
            String type,

            Instant occurredAt,

            @Schema(description = "The thing it happened to")
            UUID subject,

            @Schema(description = "As the event told it; depends on the type", type = SchemaType.OBJECT)
            Object data) {

        static FactResponse from(Fact fact) {
            return new FactResponse(fact.eventId(), fact.type(), fact.occurredAt(), fact.subject(), fact.data());
        }
    }

    @Schema(name = "FactPage")
    record FactPage(
            @Schema(maxItems = 200) List<FactResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listFacts", summary = "List what other services told about an account, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of facts; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = FactPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        if (accounts.findByIdOptional(id).isEmpty()) {
            throw new NotFound("account", id);
        }
        return Page.of(facts.list(id, cursor, limit), limit, Facts::cursorAfter)
                .map(FactResponse::from)
                .toResponse(uri);
    }
}
