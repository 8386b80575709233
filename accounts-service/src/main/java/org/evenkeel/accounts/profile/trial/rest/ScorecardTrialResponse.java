package org.evenkeel.accounts.profile.trial.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.profile.learning.Learning;
import org.evenkeel.accounts.profile.rest.EvaluationResponse;
import org.evenkeel.accounts.profile.rest.ScorecardResponse;
import org.evenkeel.accounts.profile.trial.ScorecardTrial;

@Schema(name = "ScorecardTrial")
record ScorecardTrialResponse(
        UUID id,

        @Schema(description = "The column that tells how a case came out", maxLength = 100)
        String outcome,

        @Schema(description = "Its value that is foretold", maxLength = 200)
        String yes,

        @Schema(description = "Columns that were not to count", maxItems = 100)
        List<String> setAside,

        @Schema(description = "Columns left out because they only tell the rows apart", maxItems = 100)
        List<String> identifiers,

        @Schema(description = "Who sent the table", maxLength = 200)
        String requestedBy,

        Instant requestedAt,
        ScorecardTrial.Status status,
        @Schema(minimum = "0", maximum = "100") int percent,

        @Schema(description = "Why nothing was learned", nullable = true, maxLength = 500)
        String reason,

        @Schema(description = "What was learned; absent until then", nullable = true)
        LearnedResponse learned) {

    @Schema(name = "Learned")
    record LearnedResponse(
            ScorecardResponse scorecard,

            @Schema(description = "By cross-validation: each case is judged by a scorecard learned without it")
            EvaluationResponse evaluation,

            @Schema(
                    description = "Columns that made no difference, or too little for the number of cases",
                    maxItems = 100)
            List<String> unused,

            @Schema(
                    description = "Factors that tell much of a protected attribute among the columns set aside",
                    maxItems = 10_000)
            List<ProxyResponse> proxies) {

        static LearnedResponse from(Learning.Learned learned) {
            return new LearnedResponse(
                    ScorecardResponse.from(learned.scorecard()),
                    EvaluationResponse.from(learned.evaluation()),
                    learned.unused(),
                    learned.proxies().stream().map(ProxyResponse::from).toList());
        }
    }

    @Schema(name = "Proxy")
    record ProxyResponse(
            @Schema(maxLength = 100) String factor,
            @Schema(maxLength = 100) String attribute,

            @Schema(
                    description = "0 for none, 1 where the one says the other (Cramér's V)",
                    minimum = "0",
                    maximum = "1")
            double association) {

        static ProxyResponse from(Learning.Proxy proxy) {
            return new ProxyResponse(proxy.factor(), proxy.attribute(), proxy.association());
        }
    }

    static ScorecardTrialResponse from(ScorecardTrial trial) {
        var request = trial.request();
        return new ScorecardTrialResponse(
                trial.id(),
                request.outcome(),
                request.yes(),
                request.setAside(),
                trial.identifiers(),
                trial.requestedBy().name(),
                trial.requestedAt(),
                trial.status(),
                trial.percent(),
                trial.reason(),
                trial.learned().map(LearnedResponse::from).orElse(null));
    }
}
