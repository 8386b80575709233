package org.evenkeel.accounts.attention.rest;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.attention.Attention;
import org.evenkeel.accounts.attention.AttentionWatch;
import org.evenkeel.accounts.attention.Series;

@Schema(name = "Attention")
record AttentionResponse(
        UUID accountId,
        @Schema(maxLength = 200) String name,

        @Schema(description = "Since when it is a client; null where that is not known", nullable = true, minimum = "0")
        Double tenureMonths,

        @Schema(description = "Whether it has been one for two years or longer")
        boolean longStanding,

        @Schema(description = "Whether its attention went elsewhere")
        boolean neglected,

        @Schema(description = "Of time and occasions those of which it had enough in the past to tell", maxItems = 2)
        List<ChangeResponse> changes,

        @Schema(description = "The oldest first; the last three are compared with the twelve before", maxItems = 15)
        List<MonthResponse> months) {

    @Schema(name = "AttentionChange")
    record ChangeResponse(
            Attention.Kind kind,

            @Schema(description = "A recent month in parts of a past one", examples = "0.45", minimum = "0")
            double own,

            @Schema(description = "The same of all clients together", examples = "1.3", minimum = "0")
            double firm,

            @Schema(description = "What is left against a firm that grew or shrank", examples = "0.35", minimum = "0")
            double againstFirm) {

        static ChangeResponse from(Attention.Change change) {
            return new ChangeResponse(change.kind(), change.own(), change.firm(), change.againstFirm());
        }
    }

    @Schema(name = "AttentionMonth")
    record MonthResponse(
            @Schema(examples = "2026-05", maxLength = 7) String month,
            @Schema(minimum = "0") double minutes,
            @Schema(minimum = "0") double occasions,

            @Schema(description = "Spent on all clients", minimum = "0")
            double firmMinutes,

            @Schema(description = "With all clients", minimum = "0")
            double firmOccasions) {}

    static AttentionResponse from(AttentionWatch.Watched watched) {
        var attention = watched.attention();
        var firm = watched.firm();
        var tenure = attention.tenureMonths();
        return new AttentionResponse(
                watched.accountId(),
                watched.name(),
                tenure.isPresent() ? tenure.getAsDouble() : null,
                attention.longStanding(),
                attention.neglected(firm),
                attention.changes(firm).stream().map(ChangeResponse::from).toList(),
                IntStream.range(0, Series.MONTHS)
                        .mapToObj(month -> new MonthResponse(
                                watched.firstMonth().plusMonths(month).toString(),
                                attention.minutes().at(month),
                                attention.occasions().at(month),
                                firm.minutes().at(month),
                                firm.occasions().at(month)))
                        .toList());
    }
}
