package org.evenkeel.accounts.calendar.rest;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.calendar.CalendarName;
import org.evenkeel.accounts.calendar.CalendarRepository;
import org.evenkeel.accounts.calendar.CalendarService;
import org.evenkeel.accounts.calendar.FirmCalendar;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.InvalidBusinessTime;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.events.History;
import org.evenkeel.kit.events.HistoryEntry.HistoryPage;
import org.evenkeel.kit.http.Instants;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.problem.InvalidRequest;

@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "When the firm works, by which limits are counted")
@RunOnVirtualThread
public class CalendarResource {

    private final CalendarService service;
    private final CalendarRepository calendars;
    private final History history;
    private final Clock clock;

    CalendarResource(CalendarService service, CalendarRepository calendars, History history, Clock clock) {
        this.service = service;
        this.calendars = calendars;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "registerCalendar",
            summary = "Say when the firm works",
            description = "A calendar beside those there are, or as the standard in place of the present one.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
    public Response register(@NotNull @Valid CalendarRequest request) {
        var calendar = service.register(
                CalendarName.of(request.name()), request.hours().calendar(), request.standard());
        return versioned(Response.created(URI.create("/api/v1/calendars/" + calendar.id())), calendar);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.SERVICE})
    @Operation(operationId = "readCalendar", summary = "Read when the firm works")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "changeCalendar",
            summary = "Change when the firm works",
            description =
                    "All of it as it is from now on. The standard calendar stays the standard until another one takes"
                            + " its place.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar as it is now",
            content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid CalendarRequest change) {
        return versioned(
                Response.ok(),
                service.change(
                        id, CalendarName.of(change.name()), change.hours().calendar(), change.standard(), ifMatch));
    }

    @GET
    @Path("/{id}/due")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.SERVICE})
    @Operation(operationId = "readDue", summary = "Ask when a limit is reached", description = """
                    The first moment that is too late, by this calendar's hours, holidays and time zone. A limit is counted \
                    in working time (`business:PT4H`), whole working days (`business:P2D`) or days and weeks of the calendar \
                    (`calendar:P15D`, `calendar:P8W`); in days, that of the start is not counted.""")
    @APIResponse(
            responseCode = "200",
            description = "When it is reached",
            content = @Content(schema = @Schema(implementation = Due.class)))
    public Due due(
            @PathParam("id") UUID id,
            @QueryParam("limit")
                    @NotBlank
                    @Size(max = 30)
                    @Parameter(description = "How long the limit is", example = "business:P2D")
                    String limit,
            @QueryParam("start")
                    @Size(max = 40)
                    @Parameter(
                            description = "When it starts, with offset; absent for now",
                            example = "2026-12-23T15:00:00+01:00")
                    String start) {
        var calendar = service.get(id);
        var given = Instants.read("start", start);
        var from = given == null ? clock.instant() : given;
        try {
            var duration = BusinessDuration.parse(limit);
            // without pauses every limit is reached
            var due = calendar.hours().due(from, duration, List.of()).orElseThrow();
            return new Due(from, duration.toString(), due);
        } catch (InvalidBusinessTime broken) {
            throw new InvalidRequest(broken.field(), broken.rule());
        }
    }

    @Schema(name = "Due")
    record Due(
            Instant start,

            @Schema(examples = "business:P2D", maxLength = 30)
            String limit,

            @Schema(description = "The first moment that is too late")
            Instant due) {}

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readCalendarHistory",
            summary = "Read how a calendar changed, oldest first",
            description = "Each time what it was from then on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of its history; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @Context UriInfo uri) {
        return history.of(service.get(id).id(), Audience.INSIDE, cursor, limit).toResponse(uri);
    }

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.SERVICE})
    @Operation(operationId = "listCalendars", summary = "List the firm's calendars by name")
    @APIResponse(
            responseCode = "200",
            description = "A page of calendars; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = CalendarPage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 4000) String cursor,
            @Context UriInfo uri) {
        return Page.of(calendars.list(cursor, limit), limit, CalendarRepository::cursorAfter)
                .map(this::response)
                .toResponse(uri);
    }

    @Schema(name = "CalendarPage")
    record CalendarPage(
            @Schema(maxItems = 200) List<CalendarResponse> items,

            @Schema(nullable = true, maxLength = 4000, description = "Send as `cursor` for the next page")
            String next) {}

    private Response versioned(Response.ResponseBuilder response, FirmCalendar calendar) {
        return response.tag(Versions.tag(calendar.version()))
                .entity(response(calendar))
                .build();
    }

    private CalendarResponse response(FirmCalendar calendar) {
        return CalendarResponse.from(calendar, service.allowedActions());
    }
}
