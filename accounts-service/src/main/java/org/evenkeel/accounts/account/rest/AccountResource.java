package org.evenkeel.accounts.account.rest;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.account.Account;
import org.evenkeel.accounts.account.AccountFilter;
import org.evenkeel.accounts.account.AccountRepository;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.accounts.account.AccountSort;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;

@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "The firm's clients and what is known about them")
@RunOnVirtualThread
public class AccountResource {

    private final AccountService service;
    private final AccountRepository accounts;
    private final Caller caller;

    AccountResource(AccountService service, AccountRepository accounts, Caller caller) {
        this.service = service;
        this.accounts = accounts;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "registerAccount", summary = "Register a client as an account", description = """
                    A name that differs from a present account's only in case, accents or white space is refused, and so \
                    is an id that is taken.""")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    public Response register(@NotNull @Valid AccountRequest request) {
        var account = service.register(request.id(), request.name());
        return versioned(Response.created(URI.create("/api/v1/accounts/" + account.id())), account);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.CLIENT,
        Role.EMPLOYEE,
        Role.HANDLER,
        Role.SENIOR,
        Role.OWNER,
        Role.AUDITOR,
        Role.SERVICE,
        "accounts:read"
    })
    @Operation(operationId = "readAccount", summary = "Read an account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), service.read(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "changeAccount",
            summary = "Change what is known of an account",
            description = "All of it as it is from now on: what is absent is not known any more.")
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid AccountChange change) {
        return versioned(Response.ok(), service.change(id, change.name(), change.relation(), ifMatch));
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "accounts:read"})
    @Operation(
            operationId = "listAccounts",
            summary = "List and search accounts",
            description = "Clients and confined partners see their own. `q` finds part of a name in any script, with or"
                    + " without case and accents. By owner and referrer only the firm's people can ask.")
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = AccountPage.class)))
    public Response list(
            @QueryParam("q") @Size(max = 200) @PlainText @Parameter(description = "Part of a name", example = "hudgins")
                    String words,
            @QueryParam("ownerId") @Parameter(description = "The member of staff who answers for them") UUID ownerId,
            @QueryParam("referredBy") @Parameter(description = "The account that brought them") UUID referredBy,
            @QueryParam("sort")
                    @DefaultValue("name")
                    @Size(max = 20)
                    @Parameter(
                            description = "A leading minus means descending",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "name",
                                                "-name",
                                                "complaints",
                                                "-complaints",
                                                "registeredAt",
                                                "-registeredAt"
                                            }))
                    String sort,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 4000) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var order = AccountSort.of(sort);
        var filter = new AccountFilter(words, ownerId, referredBy);
        if (filter.asksForRelation() && !isInside()) {
            throw new NotAllowed("Who answers for an account and who brought it is for the firm's people.");
        }
        var found = accounts.list(caller.confinedTo(), filter, order, cursor, limit);
        return Page.of(found, limit, order::cursorAfter).map(this::response).toResponse(uri);
    }

    @Schema(name = "AccountPage")
    record AccountPage(
            @Schema(maxItems = 200) List<AccountResponse> items,

            @Schema(nullable = true, maxLength = 4000, description = "Send as `cursor` for the next page")
            String next) {}

    private Response versioned(Response.ResponseBuilder response, Account account) {
        return response.tag(Versions.tag(account.version()))
                .entity(response(account))
                .build();
    }

    private AccountResponse response(Account account) {
        return AccountResponse.from(account, isInside());
    }

    /** Whether the caller is one of the firm's people. */
    private boolean isInside() {
        return Stream.of(Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR)
                .anyMatch(caller::is);
    }
}
