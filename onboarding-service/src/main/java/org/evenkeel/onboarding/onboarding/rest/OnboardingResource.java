package org.evenkeel.onboarding.onboarding.rest;

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
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.events.History;
import org.evenkeel.kit.events.HistoryEntry.HistoryPage;
import org.evenkeel.kit.idempotency.Idempotency;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.paging.Page;
import org.evenkeel.onboarding.account.Accounts;
import org.evenkeel.onboarding.onboarding.OnboardingAccess;
import org.evenkeel.onboarding.onboarding.OnboardingService;
import org.evenkeel.onboarding.onboarding.OnboardingStatus;
import org.evenkeel.onboarding.onboarding.OnboardingStep;
import org.evenkeel.onboarding.onboarding.Onboardings;
import org.evenkeel.onboarding.schedule.Forecast;
import org.evenkeel.onboarding.template.Comparison;

@Path("/api/v1/onboardings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Onboardings", description = "The checklist by which a client is put on board; both sides see all of it")
@RunOnVirtualThread
public class OnboardingResource {

    private final OnboardingService service;
    private final Onboardings onboardings;
    private final OnboardingAnswers answers;
    private final OnboardingAccess access;
    private final History history;
    private final Accounts accounts;
    private final Idempotency idempotency;

    OnboardingResource(
            OnboardingService service,
            Onboardings onboardings,
            OnboardingAnswers answers,
            OnboardingAccess access,
            History history,
            Accounts accounts,
            Idempotency idempotency) {
        this.service = service;
        this.onboardings = onboardings;
        this.answers = answers;
        this.access = access;
        this.history = history;
        this.accounts = accounts;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "startOnboarding",
            summary = "Start to put a client on board",
            description =
                    "By the newest published version of a template, and as the firm's lead. An account has one running onboarding at most.")
    @APIResponse(
            responseCode = "201",
            description = "Started",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response start(@NotNull @Valid OnboardingRequest request) {
        accounts.meet(request.accountId());
        return idempotency.once(List.of(request), () -> {
            var onboarding = service.start(request.start());
            return answers.versioned(
                    Response.created(URI.create("/api/v1/onboardings/" + onboarding.id())), onboarding);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "onboardings:read"})
    @Operation(
            operationId = "readOnboarding",
            summary = "Read an onboarding with its steps",
            description = "Both sides see the same, less the steps that are internal to the firm.")
    @APIResponse(
            responseCode = "200",
            description = "The onboarding",
            content = @Content(schema = @Schema(implementation = OnboardingResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return answers.versioned(Response.ok(), onboardings.read(id));
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
            @QueryParam("status") @Parameter(description = "Only in this state") OnboardingStatus status,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return Page.of(service.list(account, status, before, limit), limit, last -> Cursor.after(last.id()))
                .map(answers::summary)
                .toResponse(uri);
    }

    @Schema(name = "OnboardingPage")
    record OnboardingPage(
            @Schema(maxItems = 200) List<OnboardingResponse.Summary> items,

            @Schema(nullable = true, maxLength = 200, description = "Send as `cursor` for the next page")
            String next) {}

    @GET
    @Path("/{id}/forecast")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "onboardings:read"})
    @Operation(
            operationId = "forecastOnboarding",
            summary = "Read when go-live comes, as it looks now",
            description = "If each open step takes its whole time from when it can begin.")
    @APIResponse(
            responseCode = "200",
            description = "The forecast",
            content = @Content(schema = @Schema(implementation = ForecastResponse.class)))
    public ForecastResponse forecast(@PathParam("id") UUID id) {
        var onboarding = onboardings.read(id);
        var visible = onboarding.stepsFor(access.party()).stream()
                .map(OnboardingStep::key)
                .toList();
        return service.forecast(id)
                .map(forecast -> ForecastResponse.from(onboarding.plannedLiveAt(), forecast, visible))
                .orElse(ForecastResponse.BEFORE_SIGNING);
    }

    @Schema(name = "OnboardingForecast")
    record ForecastResponse(
            @Schema(description = "By the plan made at the signing", nullable = true)
            Instant plannedLiveAt,

            @Schema(description = "As it looks now; null before the signing", nullable = true)
            Instant liveAt,

            @Schema(
                    description = "Keys of the open steps that decide it, each waiting for the one before",
                    maxItems = 400,
                    examples = "[\"access-and-data\", \"marketing-moved\"]")
            List<String> criticalPath,

            @Schema(description = "When each step is done, by its key")
            Map<String, Instant> steps) {

        static final ForecastResponse BEFORE_SIGNING = new ForecastResponse(null, null, List.of(), Map.of());

        static ForecastResponse from(Instant plannedLiveAt, Forecast forecast, List<String> visible) {
            var steps = new LinkedHashMap<String, Instant>();
            visible.forEach(key -> steps.put(key, forecast.finishes().get(key)));
            return new ForecastResponse(plannedLiveAt, forecast.end(), forecast.criticalPath(), steps);
        }
    }

    @GET
    @Path("/{id}/template-difference")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(
            operationId = "readTemplateDifference",
            summary = "Read what another version of the template would change in this onboarding")
    @APIResponse(
            responseCode = "200",
            description = "What would be added, removed and changed",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    public Comparison difference(
            @PathParam("id") UUID id,
            @QueryParam("version") @NotNull @Parameter(description = "The other version", example = "2")
                    Integer version) {
        return service.difference(id, version);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.CLIENT, Role.EMPLOYEE, Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR, "onboardings:read"})
    @Operation(
            operationId = "readOnboardingHistory",
            summary = "Read what happened to an onboarding, oldest first",
            description = "Both sides read the same, less what is internal to the firm.")
    @APIResponse(
            responseCode = "200",
            description = "A page of its history; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 200) @Parameter(description = "`next` of the page before") String cursor,
            @Context UriInfo uri) {
        return history.of(onboardings.read(id).id(), access.audience(), cursor, limit)
                .toResponse(uri);
    }
}
