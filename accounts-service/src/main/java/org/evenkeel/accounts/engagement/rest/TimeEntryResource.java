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
import java.time.LocalDate;
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
import org.evenkeel.accounts.engagement.TimeEntry;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/accounts/{accountId}/time-entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Engagement", description = "The attention that clients get")
@RunOnVirtualThread
public class TimeEntryResource {

    private final Engagement engagement;

    TimeEntryResource(Engagement engagement) {
        this.engagement = engagement;
    }

    @Schema(name = "TimeEntryRequest")
    record TimeEntryRequest(
            @Schema(description = "Who spent it; absent for yourself", nullable = true)
            UUID staffMemberId,

            @NotNull @Schema(examples = "2026-05-12") LocalDate day,
            @NotNull @Min(1) @Max(TimeEntry.MOST_MINUTES) Integer minutes,

            @Size(max = 500) @PlainText @Schema(nullable = true, examples = "Campaign for the summer sale")
            String activity,

            @Size(max = 100)
            @PlainText
            @Schema(description = "Of your time sheets; the account has it once", nullable = true)
            String reference) {

        TimeEntry.Details details() {
            return new TimeEntry.Details(staffMemberId, day, minutes, Texts.kept(activity), Texts.kept(reference));
        }
    }

    @Schema(name = "TimeEntry")
    record TimeEntryResponse(
            UUID id,
            @Schema(description = "Who spent it") UUID staffMemberId,
            LocalDate day,

            @Schema(minimum = "1", maximum = "1440") int minutes,

            @Schema(nullable = true, maxLength = 500) String activity,
            @Schema(nullable = true, maxLength = 100) String reference,
            boolean withdrawn,
            Instant recordedAt) {

        static TimeEntryResponse from(TimeEntry entry) {
            var details = entry.details();
            return new TimeEntryResponse(
                    entry.id(),
                    details.staffMemberId(),
                    details.day(),
                    details.minutes(),
                    details.activity(),
                    details.reference(),
                    entry.withdrawn(),
                    entry.recordedAt());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Scopes.WRITE})
    @Operation(
            operationId = "noteTime",
            summary = "Note time that was spent on a client",
            description = "Without a member of staff it is yours.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = TimeEntryResponse.class)))
    public Response note(@PathParam("accountId") UUID accountId, @NotNull @Valid TimeEntryRequest request) {
        return Response.ok(TimeEntryResponse.from(engagement.spend(accountId, request.details())))
                .build();
    }

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Scopes.READ})
    @Operation(operationId = "listTimeEntries", summary = "List the time spent on a client, the last day first")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries, withdrawn ones among them; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = TimeEntryPage.class)))
    public Response list(
            @PathParam("accountId") UUID accountId,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return Page.of(engagement.times(accountId, cursor, limit), limit, Engagement::cursorAfter)
                .map(TimeEntryResponse::from)
                .toResponse(uri);
    }

    @Schema(name = "TimeEntryPage")
    record TimeEntryPage(
            @Schema(maxItems = 200) List<TimeEntryResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Scopes.WRITE})
    @Operation(
            operationId = "withdrawTimeEntry",
            summary = "Take back time that was entered by mistake",
            description = "It stays in the list and counts for nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = TimeEntryResponse.class)))
    public Response withdraw(
            @PathParam("accountId") UUID accountId, @PathParam("id") UUID id, @NotNull @Valid Withdrawal withdrawal) {
        var withdrawn = engagement.withdrawTime(accountId, id, Texts.kept(withdrawal.reason()));
        return Response.ok(TimeEntryResponse.from(withdrawn)).build();
    }
}
