package org.evenkeel.complaints.correction.rest;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.complaints.correction.CorrectionService.View;
import org.evenkeel.complaints.correction.CorrectiveAction;
import org.evenkeel.complaints.correction.EffectCheck;
import org.evenkeel.complaints.correction.PlanQuestion;
import org.evenkeel.kit.http.Versions;

@Schema(name = "CorrectiveAction")
record CorrectiveActionResponse(
        UUID id,
        UUID catalogueEntryId,

        @Schema(description = "The findings it comes from", maxItems = 500)
        List<UUID> findingIds,

        @Schema(maxLength = 5_000) String change,
        @Schema(maxLength = 200) String owner,
        CorrectiveAction.Status status,
        Instant openedAt,
        @Schema(maxLength = 200) String openedBy,
        Instant dueAt,

        @Schema(description = "How many days complaints are counted before and after it is done")
        int windowDays,

        @Schema(nullable = true) PlanPart plan,

        @Schema(description = "The change of the onboarding checklist that goes with it", nullable = true)
        UUID checklistProposalId,

        @Schema(nullable = true) Instant begunAt,
        @Schema(nullable = true) Instant doneAt,
        @Schema(nullable = true, maxLength = 5_000) String doneNote,

        @Schema(description = "From when on its effect can be checked", nullable = true)
        Instant checkableFrom,

        @Schema(nullable = true) CheckPart check,
        @Schema(nullable = true) Instant droppedAt,
        @Schema(nullable = true, maxLength = 2_000) String dropReason,
        long version,

        @Schema(description = "What you may do with it now", examples = "[\"begin\"]", maxItems = 10)
        List<String> allowedActions) {

    @Schema(name = "PlanQuestion", description = "The client's long-term plan that it would change")
    record PlanPart(
            UUID accountId,
            @Schema(maxLength = 2_000) String plan,

            @Schema(description = "Whether an owner lets it change; null while none decided", nullable = true)
            Boolean goAhead,

            @Schema(nullable = true, maxLength = 5_000) String tradeOff,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true, maxLength = 200) String decidedBy) {

        static PlanPart from(PlanQuestion plan) {
            return new PlanPart(
                    plan.accountId(), plan.plan(), plan.goAhead(), plan.tradeOff(), plan.decidedAt(), plan.decidedBy());
        }
    }

    @Schema(name = "EffectCheck", description = "Whether complaints of the kind fell")
    record CheckPart(
            Instant checkedAt,

            @Schema(description = """
                            EFFECTIVE where they fell by more than chance explains; TOO_FEW_CASES where they may be unchanged \
                            as well as halved""") EffectCheck.Effect effect,

            @Schema(description = "Complaints of the kind that came in in the window before it was done")
            int before,

            @Schema(description = "The same after") int after,

            @Schema(description = "Complaints of the window after whose cause is not found yet")
            int unfoundAfter,

            @Schema(description = "After against before; null where there was none before", nullable = true)
            Double ratio,

            @Schema(description = "Of the ratio's exact 95 % interval", nullable = true)
            Double low,

            @Schema(description = "Null where the interval has no upper end", nullable = true)
            Double high) {

        static CheckPart from(EffectCheck check) {
            return new CheckPart(
                    check.checkedAt(),
                    check.effect(),
                    check.before(),
                    check.after(),
                    check.unfoundAfter(),
                    check.ratio(),
                    check.low(),
                    check.high());
        }
    }

    static CorrectiveActionResponse from(View view) {
        var action = view.action();
        return new CorrectiveActionResponse(
                action.id(),
                action.catalogueEntryId(),
                action.findingIds(),
                action.change(),
                action.ownerName(),
                action.status(),
                action.openedAt(),
                action.openedByName(),
                action.dueAt(),
                action.windowDays(),
                action.plan().map(PlanPart::from).orElse(null),
                view.proposalId().orElse(null),
                action.begunAt(),
                action.doneAt(),
                action.doneNote(),
                action.checkableFrom().orElse(null),
                action.check().map(CheckPart::from).orElse(null),
                action.droppedAt(),
                action.dropReason(),
                action.version(),
                view.allowedActions());
    }

    static Response versioned(Response.ResponseBuilder response, View view) {
        return response.tag(Versions.tag(view.action().version()))
                .entity(from(view))
                .build();
    }
}
