package org.evenkeel.accounts.account.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.text.PlainText;

@Path("/api/v1/account-resolutions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
public class AccountResolutionResource {

    static final int MOST_NAMES = 1000;

    private final AccountService accounts;

    AccountResolutionResource(AccountService accounts) {
        this.accounts = accounts;
    }

    @Schema(name = "AccountResolutionRequest")
    record ResolutionRequest(
            @NotNull
            @Size(min = 1, max = MOST_NAMES)
            @Schema(description = "Names as they came, in any order, also repeated", examples = "[\"ACME, Inc.\"]")
            List<@NotBlank @Size(max = AccountName.MAX_LENGTH) @PlainText String> names) {}

    @Schema(name = "ResolvedAccount")
    record ResolvedAccount(
            @Schema(description = "The name as you gave it", maxLength = AccountName.MAX_LENGTH)
            String name,

            UUID id) {}

    @Schema(name = "AccountResolution")
    record Resolution(@Schema(maxItems = MOST_NAMES) List<ResolvedAccount> accounts) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.SERVICE)
    @Operation(
            operationId = "resolveAccounts",
            summary = "Find accounts by their names and register those that do not exist",
            description = "For services of this suite. Names that differ only in case, accents or white space are one"
                    + " account's. Answers in the order of the request.")
    @APIResponse(
            responseCode = "200",
            description = "The accounts of these names",
            content = @Content(schema = @Schema(implementation = Resolution.class)))
    public Response resolve(@NotNull @Valid ResolutionRequest request) {
        var names = request.names();
        var ids = accounts.resolve(names);
        var resolved = IntStream.range(0, names.size())
                .mapToObj(i -> new ResolvedAccount(names.get(i), ids.get(i)))
                .toList();
        return Response.ok(new Resolution(resolved)).build();
    }
}
