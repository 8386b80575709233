package org.evenkeel.complaints.search.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.ComplaintStatus;
import org.evenkeel.complaints.search.ComplaintQuery;
import org.evenkeel.complaints.search.ComplaintSearch;
import org.evenkeel.complaints.search.ComplaintSummary;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.problem.NotFound;

@Path("/api/v1/complaint-summaries/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Taking complaints in and following them")
@RunOnVirtualThread
public class AccountSummaryResource {

    private static final int LATEST = 5;

    private final ComplaintSearch search;
    private final ComplaintAccess access;
    private final Caller caller;

    AccountSummaryResource(ComplaintSearch search, ComplaintAccess access, Caller caller) {
        this.search = search;
        this.access = access;
        this.caller = caller;
    }

    @Schema(name = "AccountComplaints", description = "An account's complaints in figures")
    record AccountComplaints(
            UUID accountId,
            long total,

            @Schema(description = "Neither closed nor withdrawn")
            long open,

            Map<ComplaintStatus, Long> byStatus,
            @Schema(maxItems = LATEST) List<ComplaintSummary> latest) {}

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "complaints:read"})
    @Operation(
            operationId = "summariseComplaints",
            summary = "Read an account's complaints in figures, with the latest",
            description = "As far as you may see them.")
    public AccountComplaints read(@PathParam("accountId") UUID account) {
        if (!caller.mayTouch(account) || search.accountName(account).isEmpty()) {
            throw new NotFound("account", account);
        }
        var scope = access.scope();
        var counts = search.countByStatus(account, scope);
        var latest = search.list(ComplaintQuery.latestOf(account, LATEST, scope));
        return new AccountComplaints(
                account,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.entrySet().stream()
                        .filter(count -> count.getKey().isOpen())
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                counts,
                latest.items());
    }
}
