package org.evenkeel.onboarding.onboarding.rest;

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
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.EventFeed.Audience;
import org.evenkeel.kit.events.History;
import org.evenkeel.kit.events.HistoryEntry.HistoryPage;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.kit.text.Texts;
import org.evenkeel.onboarding.account.Accounts;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;
import org.evenkeel.onboarding.onboarding.OnboardingService;

@Path("/api/v1/onboardings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Onboardings", description = "The checklist by which a client is put on board; both sides see all of it")
@RunOnVirtualThread
public class OnboardingResource {

    private final OnboardingService onboardings;
    private final History history;
    private final OnboardingAccess access;
    private final Accounts accounts;
    private final Idempotency idempotency;

    OnboardingResource(
            OnboardingService onboardings,
            History history,
            OnboardingAccess access,
            Accounts accounts,
            Idempotency idempotency) {
        this.onboardings = onboardings;
        this.history = history;
        this.access = access;
        this.accounts = accounts;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "startOnboarding",
            summary = "Start to put a client on board",
            description = "With the Hudgins checklist. An account has one running onboarding at most.")
    @APIResponse(
            responseCode = "201",
            description = "Started",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response start(@NotNull @Valid OnboardingRequest request) {
        accounts.meet(request.accountId());
        return idempotency.once(List.of(request), () -> {
            var onboarding = onboardings.start(request.accountId());
            return versioned(Response.created(URI.create("/api/v1/onboardings/" + onboarding.id())), onboarding);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "onboardings:read"})
    @Operation(operationId = "readOnboarding", summary = "Read an onboarding with its steps")
    @APIResponse(
            responseCode = "200",
            description = "The onboarding",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), onboardings.get(id));
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "onboardings:read"})
    @Operation(
            operationId = "listOnboardings",
            summary = "List onboardings, newest first",
            description = "Clients and confined partners see their own account's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of onboardings; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = OnboardingPage.class)))
    public Response list(
            @QueryParam("account") @Parameter(description = "Only this account's") UUID account,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(onboardings.list(account, before, limit), limit, last -> Cursor.after(last.id()))
                .map(onboarding -> OnboardingResponse.from(onboarding, access))
                .toResponse(uri);
    }

    @Schema(name = "OnboardingPage")
    record OnboardingPage(
            @Schema(maxItems = 200) List<OnboardingResponse> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @PUT
    @Path("/{id}/steps/{step}/completion")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "completeStep", summary = "Say that a step is done", description = """
                    A client contact ticks the client's steps, people of the firm the firm's, an owner both. A step that is \
                    done stays as it was ticked first.""")
    @APIResponse(
            responseCode = "200",
            description = "The onboarding as it is now",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response complete(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(example = "marketing-moved") String step,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v0\"")
                    String ifMatch,
            @NotNull @Valid CompletionRequest request) {
        return versioned(Response.ok(), onboardings.complete(id, step, ifMatch, Texts.kept(request.note())));
    }

    @DELETE
    @Path("/{id}/steps/{step}/completion")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "reopenStep",
            summary = "Say that a step is not done after all",
            description = "By whoever may tick it. That it was ticked stays in the history.")
    @APIResponse(
            responseCode = "200",
            description = "The onboarding as it is now",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response reopen(
            @PathParam("id") UUID id,
            @PathParam("step") @Size(max = 50) @Parameter(example = "marketing-moved") String step,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "The ETag you read", example = "\"v1\"")
                    String ifMatch) {
        return versioned(Response.ok(), onboardings.reopen(id, step, ifMatch));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "onboardings:read"})
    @Operation(operationId = "readOnboardingHistory", summary = "Read what happened to an onboarding, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of its history; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return history.of(onboardings.get(id).id(), Audience.INSIDE, cursor, limit)
                .toResponse(uri);
    }

    private Response versioned(Response.ResponseBuilder response, Onboarding onboarding) {
        return response.tag(Versions.tag(onboarding.version()))
                .entity(OnboardingResponse.from(onboarding, access))
                .build();
    }
}
