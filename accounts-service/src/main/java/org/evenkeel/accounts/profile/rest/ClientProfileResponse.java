package org.evenkeel.accounts.profile.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.profile.ClientProfile;

@Schema(name = "ClientProfile")
record ClientProfileResponse(
        UUID id,
        ClientProfile.Status status,
        @Schema(maxLength = 200) String proposedBy,
        Instant proposedAt,
        ScorecardResponse scorecard,

        @Schema(description = "By cross-validation: each client is judged by a scorecard learned without it")
        EvaluationResponse evaluation,

        @Schema(description = "Facts that made no difference, or too little for the number of clients", maxItems = 100)
        List<String> unused,

        BacktestResponse backtest,

        @Schema(description = "An owner's yes or no; absent before", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        DecisionResponse decision,

        @Schema(description = "Moves with each change", minimum = "0")
        long version,

        @Schema(description = "What you may do with it now", maxItems = 5)
        List<String> allowedActions) {

    @Schema(name = "Backtest")
    record BacktestResponse(
            @Schema(description = "The day as of which the facts were taken")
            LocalDate day,

            @Schema(
                    description =
                            "How well the best clients of today were told from them; null where too little was known then",
                    nullable = true)
            EvaluationResponse evaluation) {}

    @Schema(name = "ClientProfileDecided")
    record DecisionResponse(
            @Schema(maxLength = 200) String by,
            Instant at,
            @Schema(maxLength = 2000) String reason) {

        static DecisionResponse from(ClientProfile.Decision decision) {
            return new DecisionResponse(decision.by().name(), decision.at(), decision.reason());
        }
    }

    static ClientProfileResponse from(ClientProfile profile, boolean forOwner) {
        var learned = profile.learned();
        return new ClientProfileResponse(
                profile.id(),
                profile.status(),
                profile.proposedBy().name(),
                profile.proposedAt(),
                ScorecardResponse.from(learned.scorecard()),
                EvaluationResponse.from(learned.evaluation()),
                learned.unused(),
                new BacktestResponse(
                        profile.backtestDay(),
                        profile.backtest().map(EvaluationResponse::from).orElse(null)),
                profile.decision().map(DecisionResponse::from).orElse(null),
                profile.version(),
                forOwner ? profile.possibleActs() : List.of());
    }
}
