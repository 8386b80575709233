package org.evenkeel.complaints.correction.rest;

import static org.evenkeel.complaints.correction.rest.CorrectiveActionResponse.versioned;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.evenkeel.complaints.account.Accounts;
import org.evenkeel.complaints.correction.CorrectionService;
import org.evenkeel.complaints.correction.CorrectiveAction;
import org.evenkeel.complaints.correction.CorrectiveAction.Purpose;
import org.evenkeel.complaints.correction.PlanQuestion;
import org.evenkeel.kit.caller.Role;
import org.evenkeel.kit.idempotency.Idempotent;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Path("/api/v1/corrective-actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Corrective actions",
        description = "What the firm changes about the causes it found, and whether it helped")
@RunOnVirtualThread
public class CorrectiveActionResource {

    private final CorrectionService corrections;
    private final Accounts accounts;

    CorrectiveActionResource(CorrectionService corrections, Accounts accounts) {
        this.corrections = corrections;
        this.accounts = accounts;
    }

    @Schema(name = "PlanRequest")
    record PlanRequest(
            @NotNull UUID accountId,

            @NotBlank
            @Size(max = 2_000)
            @PlainText
            @Schema(
                    description = "The long-term plan",
                    examples = "Three seasons of brand building before any discount")
            String plan) {}

    @Schema(name = "CorrectiveActionRequest")
    record ActionRequest(
            @NotNull @Schema(description = "The product, process or marketing message that is changed")
            UUID catalogueEntryId,

            @NotEmpty @Size(max = 500) @Schema(description = "Findings that put a share down to it")
            Set<@NotNull UUID> findingIds,

            @NotBlank
            @Size(max = 5_000)
            @PlainText
            @Schema(
                    description = "What will change",
                    examples = "Nobody sends a mailing before the client saw the list")
            String change,

            @NotBlank @Size(max = 200) @PlainText @Schema(description = "Who sees to it", examples = "Dana Levi")
            String owner,

            @NotNull @Schema(description = "Until when (RFC 3339)", examples = "2026-03-31T16:00:00Z")
            Instant dueAt,

            @Min(7)
            @Max(365)
            @Schema(
                    description = "How many days complaints are counted before and after it is done",
                    defaultValue = "90")
            Integer windowDays,

            @Valid
            @Schema(description = "Where it would change a client's long-term plan: an owner has to decide first")
            PlanRequest plan,

            @Size(max = 5_000)
            @PlainText
            @Schema(
                    description = "Where the cause lies in onboarding: what its checklist should say in future",
                    examples = "A step of its own: move the client's own marketing to the platform")
            String checklistChange) {

        private static final int USUAL_WINDOW = 90;

        private Purpose purpose() {
            return new Purpose(
                    catalogueEntryId,
                    findingIds,
                    Texts.kept(change),
                    Texts.kept(owner),
                    dueAt,
                    windowDays == null ? USUAL_WINDOW : windowDays,
                    plan == null ? null : PlanQuestion.about(plan.accountId(), Texts.kept(plan.plan())));
        }
    }

    @Schema(name = "PlanDecisionRequest")
    record PlanDecisionRequest(
            @NotNull @Schema(description = "Whether the plan may be changed")
            Boolean goAhead,

            @NotBlank @Size(max = 5_000) @PlainText @Schema(description = "What is won and what is lost by it")
            String tradeOff) {}

    @Schema(name = "CorrectionCompletion")
    record CompletionRequest(
            @NotBlank @Size(max = 5_000) @PlainText @Schema(description = "What was changed")
            String note) {}

    @Schema(name = "CorrectionAbandonment")
    record AbandonmentRequest(
            @NotBlank @Size(max = 2_000) @PlainText @Schema(description = "Why it is not done")
            String reason) {}

    @Schema(name = "CorrectiveActionPage")
    record ActionPage(
            @Schema(maxItems = 200) List<CorrectiveActionResponse> items,

            @Schema(nullable = true, maxLength = 500, description = "Send as `cursor` for the next page")
            String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "openCorrectiveAction",
            summary = "Set out to remove a cause that was found",
            description =
                    "Of a process that is part of onboarding it has to say what the checklist should change; that goes to"
                            + " onboarding as a proposal.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    public Response open(@NotNull @Valid ActionRequest request) {
        requireAccount(request.plan());
        var opened = corrections.open(request.purpose(), Texts.kept(request.checklistChange()));
        return versioned(
                Response.created(URI.create(
                        "/api/v1/corrective-actions/" + opened.action().id())),
                opened);
    }

    /** May have to ask accounts-service, so before the transaction. */
    private void requireAccount(PlanRequest plan) {
        if (plan != null && accounts.find(plan.accountId()).isEmpty()) {
            throw new InvalidRequest("plan.accountId", "must be an account");
        }
    }

    @GET
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "listCorrectiveActions", summary = "List corrective actions, the first opened first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them; the Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ActionPage.class)))
    public Response list(
            @QueryParam("status") @Parameter(description = "Only in this state") CorrectiveAction.Status status,
            @QueryParam("catalogueEntry") @Parameter(description = "Only about this entry of the catalogue")
                    UUID catalogueEntry,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @Context UriInfo uri) {
        return corrections
                .list(status, catalogueEntry, cursor, limit)
                .map(CorrectiveActionResponse::from)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER, Role.AUDITOR})
    @Operation(operationId = "readCorrectiveAction", summary = "Read a corrective action")
    @APIResponse(
            responseCode = "200",
            description = "The action, with what you may do with it now",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    public Response read(@PathParam("id") UUID id) {
        return versioned(Response.ok(), corrections.read(id));
    }

    @POST
    @Path("/{id}/plan-decision")
    @Idempotent
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "decideOnPlan",
            summary = "Decide whether a client's long-term plan may be changed",
            description = "Until then an action that would change one cannot be begun.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    public Response decideOnPlan(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid PlanDecisionRequest request) {
        return versioned(
                Response.ok(),
                corrections.decideOnPlan(id, ifMatch, request.goAhead(), Texts.kept(request.tradeOff())));
    }

    @POST
    @Path("/{id}/beginning")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "beginCorrectiveAction", summary = "Begin with it")
    @APIResponse(
            responseCode = "200",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    public Response begin(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(Response.ok(), corrections.begin(id, ifMatch));
    }

    @POST
    @Path("/{id}/completion")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "completeCorrectiveAction", summary = "Say that it is done")
    @APIResponse(
            responseCode = "200",
            description = "Done; the window begins after which its effect can be checked",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid CompletionRequest request) {
        return versioned(Response.ok(), corrections.complete(id, ifMatch, Texts.kept(request.note())));
    }

    @POST
    @Path("/{id}/effect-check")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(
            operationId = "checkCorrectiveAction",
            summary = "Look whether complaints of the kind fell",
            description = """
                    Counts complaints whose last finding has a share on the entry of the catalogue, by when they came in: in \
                    a window after it was done against one of the same length before. Possible once that window is over.""")
    @APIResponse(
            responseCode = "200",
            description = "Checked",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    public Response checkEffect(@PathParam("id") UUID id, @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return versioned(Response.ok(), corrections.checkEffect(id, ifMatch));
    }

    @POST
    @Path("/{id}/abandonment")
    @Idempotent
    @RolesAllowed({Role.HANDLER, Role.SENIOR, Role.OWNER})
    @Operation(operationId = "dropCorrectiveAction", summary = "Drop it, with the reason")
    @APIResponse(
            responseCode = "200",
            description = "Dropped",
            content = @Content(schema = @Schema(implementation = CorrectiveActionResponse.class)))
    public Response drop(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @NotNull @Valid AbandonmentRequest request) {
        return versioned(Response.ok(), corrections.drop(id, ifMatch, Texts.kept(request.reason())));
    }
}
