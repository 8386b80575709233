package org.evenkeel.accounts.attention.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.attention.Exposure;
import org.evenkeel.accounts.attention.WordOfMouth;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.accounts.score.figure.Quadrant;

@Schema(name = "Exposure")
record ExposureResponse(
        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "What clients were invoiced, by quadrant and currency", maxItems = 1_000)
        List<RevenueResponse> revenue,

        WordOfMouthResponse wordOfMouth) {

    @Schema(name = "RevenueAtRisk")
    record RevenueResponse(
            @Schema(description = "Null where too little is known to say", nullable = true)
            Quadrant quadrant,

            @Schema(description = "That were invoiced in this currency", minimum = "0")
            int clients,

            Money revenue) {

        static RevenueResponse from(Exposure.RevenueAtRisk part) {
            return new RevenueResponse(
                    part.quadrant().orElse(null),
                    part.clients(),
                    new Money(Money.plain(part.amount()), part.currency()));
        }
    }

    @Schema(name = "WordOfMouth", description = "How many people hear of bad experiences; a hint, see its source")
    record WordOfMouthResponse(
            @Schema(description = "Complaints in which the client was right, in whole or in part", minimum = "0")
            int badExperiences,

            @Schema(description = "Where everybody who tells anybody tells one", minimum = "0")
            double fewest,

            @Schema(description = "Where those who tell five or more tell five, and the others one", minimum = "0")
            double likely,

            @Schema(description = "Where everybody who tells anybody tells five", minimum = "0")
            double most,

            @Schema(description = "How many good experiences reach five people as often", minimum = "0")
            double goodExperiencesToMatch,

            @Schema(description = "Where the shares are from", maxLength = 500)
            String source) {

        static WordOfMouthResponse from(WordOfMouth word) {
            return new WordOfMouthResponse(
                    word.experiences(),
                    word.fewest(),
                    word.likely(),
                    word.most(),
                    word.asManyGood(),
                    WordOfMouth.SOURCE);
        }
    }

    static ExposureResponse from(Exposure.Exposed exposed) {
        return new ExposureResponse(
                exposed.firstDay(),
                exposed.lastDay(),
                exposed.revenue().stream().map(RevenueResponse::from).toList(),
                WordOfMouthResponse.from(exposed.wordOfMouth()));
    }
}
