package org.evenkeel.accounts.score.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.score.ScorecardVersion;
import org.evenkeel.accounts.score.figure.Factor;
import org.evenkeel.accounts.score.rest.ScorecardRequest.SettingRequest;

@Schema(name = "Scorecard")
record ScorecardResponse(
        UUID id,
        @Schema(maxLength = 200) String name,
        ScorecardVersion.Status status,

        @Schema(description = "Each factor's weight, thresholds and window")
        Map<Factor, SettingRequest> factors,

        @Schema(maxLength = 3) String currency,

        @Schema(description = "What an hour of attention costs", nullable = true)
        BigDecimal hourlyCost,

        @Schema(description = "What one unit of another currency is worth")
        Map<String, BigDecimal> rates,

        int fitFrom,
        int debtFrom,
        Instant draftedAt,

        @Schema(description = "Absent where it never was in use", nullable = true)
        Instant activatedAt,

        @Schema(description = "Moves with each change", minimum = "0")
        long version,

        @Schema(description = "What you may do with it now", examples = "[\"change\"]", maxItems = 5)
        List<String> allowedActions) {

    static ScorecardResponse from(ScorecardVersion scorecard, List<String> allowedActions) {
        var rules = scorecard.rules();
        var factors = new TreeMap<Factor, SettingRequest>();
        rules.factors().forEach((factor, setting) -> factors.put(factor, SettingRequest.from(setting)));
        return new ScorecardResponse(
                scorecard.id(),
                scorecard.name(),
                scorecard.status(),
                factors,
                rules.currency(),
                rules.hourlyCost(),
                rules.rates(),
                rules.fitFrom(),
                rules.debtFrom(),
                scorecard.draftedAt(),
                scorecard.activatedAt(),
                scorecard.version(),
                allowedActions);
    }
}
