package org.evenkeel.accounts.merge.rest;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.accounts.merge.Duplicates;
import org.evenkeel.accounts.merge.Duplicates.Duplicate;
import org.evenkeel.kit.caller.Role;

@Path("/api/v1/accounts/{accountId}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
public class DuplicateResource {

    private final Duplicates duplicates;
    private final AccountService accounts;

    DuplicateResource(Duplicates duplicates, AccountService accounts) {
        this.duplicates = duplicates;
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "listDuplicates",
            summary = "List accounts that may be the same client as this one",
            description = "At most 20, by how much the names are alike, the likest first.")
    public List<Duplicate> list(@PathParam("accountId") UUID accountId) {
        return duplicates.of(accountId, accounts.read(accountId).nameKey());
    }
}
