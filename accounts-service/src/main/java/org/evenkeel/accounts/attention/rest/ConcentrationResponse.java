package org.evenkeel.accounts.attention.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.attention.Concentration;
import org.evenkeel.accounts.attention.TimeAndMoney;
import org.evenkeel.accounts.money.Money;

@Schema(name = "Concentration")
record ConcentrationResponse(
        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "How time is spread over the clients")
        SpreadResponse time,

        @Schema(description = "How money is spread over the clients, in the currency of most invoices")
        SpreadResponse money,

        TakersResponse takers) {

    private static final int MOST_SHOWN = 200;

    @Schema(name = "Spread")
    record SpreadResponse(
            @Schema(description = "On whom time was spent or who were invoiced", minimum = "0")
            int clients,

            @Schema(description = "0 where all have the same, near 1 where one has all", minimum = "0", maximum = "1")
            double gini,

            @Schema(
                    description = "The Lorenz curve, those with least first; empty where there is nothing",
                    maxItems = 101)
            List<PointResponse> points) {

        static SpreadResponse from(Concentration concentration) {
            return new SpreadResponse(
                    concentration.clients(),
                    concentration.gini(),
                    concentration.points().stream()
                            .map(point -> new PointResponse(point.clients(), point.share()))
                            .toList());
        }
    }

    @Schema(name = "LorenzPoint")
    record PointResponse(
            @Schema(description = "Share of the clients", minimum = "0", maximum = "1")
            double clients,

            @Schema(description = "What they have together", minimum = "0", maximum = "1")
            double share) {}

    @Schema(name = "Takers", description = "The clients who together take 90 % of the time")
    record TakersResponse(
            @Schema(minimum = "0") int clients,

            @Schema(description = "Their share of the clients", minimum = "0", maximum = "1")
            double shareOfClients,

            @Schema(description = "Their share of the money", minimum = "0", maximum = "1")
            double shareOfRevenue,

            @Schema(description = "Those that take most, at most 200", maxItems = 200)
            List<TakerResponse> most) {}

    @Schema(name = "Taker")
    record TakerResponse(
            UUID accountId,
            @Schema(maxLength = 200) String name,
            @Schema(minimum = "0") double minutes,

            @Schema(description = "Null where nobody was invoiced", nullable = true)
            Money revenue) {}

    static ConcentrationResponse from(TimeAndMoney.Spread spread) {
        var takers = spread.takers();
        return new ConcentrationResponse(
                spread.firstDay(),
                spread.lastDay(),
                SpreadResponse.from(spread.time()),
                SpreadResponse.from(spread.money()),
                new TakersResponse(
                        takers.size(),
                        spread.takersOfClients(),
                        spread.takersOfRevenue(),
                        takers.stream()
                                .limit(MOST_SHOWN)
                                .map(client -> new TakerResponse(
                                        client.accountId(),
                                        client.name(),
                                        client.minutes(),
                                        spread.revenue(client).orElse(null)))
                                .toList()));
    }
}
