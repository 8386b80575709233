package org.evenkeel.accounts.directory.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.accounts.directory.Absence;
import org.evenkeel.accounts.directory.ByName;
import org.evenkeel.accounts.directory.StaffMember;
import org.evenkeel.accounts.directory.StaffRepository;
import org.evenkeel.accounts.directory.StaffService;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;

@Path("/api/v1/staff-members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Who is who: the firm's people and its clients' contacts")
@RunOnVirtualThread
public class StaffMemberResource {

    private final StaffService service;
    private final StaffRepository staff;

    StaffMemberResource(StaffService service, StaffRepository staff) {
        this.service = service;
        this.staff = staff;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "registerStaffMember",
            summary = "Take one of the firm's people into the directory",
            description = "What they may do is not said here: roles come with their sign-in. A subject that somebody in"
                    + " the directory has already is refused.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = StaffMemberResponse.class)))
    public Response register(@NotNull @Valid StaffMemberRequest request) {
        var member = service.register(request.details());
        return versioned(Response.created(URI.create("/api/v1/staff-members/" + member.id())), member);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.SERVICE})
    @Operation(operationId = "readStaffMember", summary = "Read one of the firm's people")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff",
            content = @Content(schema = @Schema(implementation = StaffMemberResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "changeStaffMember",
            summary = "Change what is known of one of the firm's people",
            description =
                    "All of it as it is from now on. Somebody who left becomes inactive; absences stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff as they are now",
            content = @Content(schema = @Schema(implementation = StaffMemberResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid StaffMemberChange change) {
        return versioned(Response.ok(), service.change(id, change.details(), change.active(), ifMatch));
    }

    @POST
    @Path("/{id}/absences")
    @Idempotent
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "addAbsence",
            summary = "Say when somebody is away and who stands in for them",
            description = """
                    Everybody for themselves, seniors and owners for anybody. Refused where the days overlap an absence \
                    they have, and where on any day the delegates would lead back to the person who is away.""")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff with the absence",
            content = @Content(schema = @Schema(implementation = StaffMemberResponse.class)))
    public Response addAbsence(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid AbsenceRequest request) {
        var absence = Absence.of(request.from(), request.to(), request.delegateId());
        return versioned(Response.ok(), service.addAbsence(id, absence, ifMatch));
    }

    @DELETE
    @Path("/{id}/absences/{absenceId}")
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "removeAbsence", summary = "Take an absence back")
    @APIResponse(
            responseCode = "200",
            description = "The member of staff without the absence",
            content = @Content(schema = @Schema(implementation = StaffMemberResponse.class)))
    public Response removeAbsence(
            @PathParam("id") UUID id,
            @PathParam("absenceId") @Parameter(description = "Which of their absences (UUID)") UUID absenceId,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch) {
        return versioned(Response.ok(), service.removeAbsence(id, absenceId, ifMatch));
    }

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, Role.SERVICE})
    @Operation(
            operationId = "listStaffMembers",
            summary = "List and search the firm's people, by name",
            description = "`q` finds part of a name in any script, with or without case and accents.")
    @APIResponse(
            responseCode = "200",
            description = "A page of people; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = StaffMemberPage.class)))
    public Response list(
            @QueryParam("q") @Size(max = 200) @PlainText @Parameter(description = "Part of a name", example = "kova")
                    String words,
            @QueryParam("team") @Size(max = 100) @PlainText @Parameter(description = "Name of a team", example = "Care")
                    String team,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 4000) String cursor,
            @Context UriInfo uri) {
        return Page.of(staff.list(words, team, cursor, limit), limit, ByName::cursorAfter)
                .map(this::response)
                .toResponse(uri);
    }

    @Schema(name = "StaffMemberPage")
    record StaffMemberPage(
            @Schema(maxItems = 200) List<StaffMemberResponse> items,

            @Schema(nullable = true, maxLength = 4000, description = "Send as `cursor` for the next page")
            String next) {}

    private Response versioned(Response.ResponseBuilder response, StaffMember member) {
        return response.tag(Versions.tag(member.version()))
                .entity(response(member))
                .build();
    }

    private StaffMemberResponse response(StaffMember member) {
        return StaffMemberResponse.from(member, service.allowedActions(member));
    }
}
