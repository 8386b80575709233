package org.evenkeel.accounts.profile.rest;

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
import org.evenkeel.accounts.profile.ClientProfile;
import org.evenkeel.accounts.profile.ClientProfiles;
import org.evenkeel.accounts.profile.LikenessRanking;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/client-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Best clients")
@RunOnVirtualThread
public class ClientProfileResource {

    private final ClientProfiles profiles;
    private final LikenessRanking ranking;
    private final Idempotency idempotency;
    private final Caller caller;

    ClientProfileResource(ClientProfiles profiles, LikenessRanking ranking, Idempotency idempotency, Caller caller) {
        this.profiles = profiles;
        this.ranking = ranking;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @Schema(name = "ClientProfileRequest")
    record ProfileRequest(
            @Min(1)
            @Max(60)
            @Schema(
                    description = "The profile is tested on what was known so many months ago; 12 where absent",
                    nullable = true)
            Integer backtestMonths) {

        int monthsOrAYear() {
            return backtestMonths == null ? 12 : backtestMonths;
        }
    }

    @Schema(name = "ClientProfileDecision")
    record DecisionRequest(
            @NotBlank @Size(max = 2000) @PlainText @Schema(description = "Why")
            String reason) {}

    @POST
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "proposeClientProfile",
            summary = "Learn from the marks what sets the best clients apart",
            description =
                    "Learned from the clients' own facts, cross-validated, and tested on what was known earlier. It is"
                            + " refused where there are too few clients or marks. Nothing uses the proposal until an owner accepts it.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = ClientProfileResponse.class)))
    public Response propose(@NotNull @Valid ProfileRequest request) {
        var repeated = idempotency.answered(List.of(request));
        if (repeated.isPresent()) {
            return repeated.get();
        }
        var proposal = profiles.learn(request.monthsOrAYear());
        return idempotency.once(List.of(request), () -> {
            var profile = profiles.propose(proposal);
            return versioned(Response.created(URI.create("/api/v1/client-profiles/" + profile.id())), profile);
        });
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "acceptClientProfile",
            summary = "Use a profile from now on",
            description = "Refused where it does no better than chance, now or on what was known earlier.")
    @APIResponse(
            responseCode = "200",
            description = "In use",
            content = @Content(schema = @Schema(implementation = ClientProfileResponse.class)))
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return versioned(Response.ok(), profiles.accept(id, ifMatch, Texts.kept(request.reason())));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "rejectClientProfile", summary = "Decide that a profile will not be used")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = ClientProfileResponse.class)))
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return versioned(Response.ok(), profiles.reject(id, ifMatch, Texts.kept(request.reason())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readClientProfile", summary = "Read a profile down to the last point")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = ClientProfileResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), profiles.get(id));
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listClientProfiles", summary = "List profiles, the last first")
    @APIResponse(
            responseCode = "200",
            description = "A page of profiles; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ClientProfilePage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(profiles.list(before, limit), limit, last -> Cursor.after(last.id()))
                .map(profile -> ClientProfileResponse.from(profile, caller.is(Role.OWNER)))
                .toResponse(uri);
    }

    @GET
    @Path("/{id}/likenesses")
    @RolesAllowed({Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "rankByLikeness",
            summary = "Rank the clients without a mark by their likeness to the best",
            description = "By the facts of today, the likest first, with what speaks for and against each.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clients; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = LikenessResponse.LikenessPage.class)))
    public Response rank(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return Page.of(ranking.list(id, cursor, limit), limit, LikenessRanking::cursorAfter)
                .map(LikenessResponse::from)
                .toResponse(uri);
    }

    @Schema(name = "ClientProfilePage")
    record ClientProfilePage(
            @Schema(maxItems = 100) List<ClientProfileResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    private Response versioned(Response.ResponseBuilder response, ClientProfile profile) {
        return response.tag(Versions.tag(profile.version()))
                .entity(ClientProfileResponse.from(profile, caller.is(Role.OWNER)))
                .build();
    }
}
