package org.evenkeel.complaints.insight.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.complaints.announcement.AnnouncedChange;
import org.evenkeel.complaints.correction.EffectCheck.Effect;
import org.evenkeel.complaints.finding.Cause;
import org.evenkeel.complaints.insight.Attribution;
import org.evenkeel.complaints.insight.Insights;
import org.evenkeel.complaints.insight.PublishedFigures;
import org.evenkeel.complaints.insight.WordOfMouth;
import org.evenkeel.complaints.limit.LimitKind;
import org.evenkeel.complaints.statistics.Concentration;
import org.evenkeel.complaints.statistics.Estimate;

/** How insights look in the API. */
final class InsightResponses {

    private static final String STALE =
            "How many days are still being summed up; 0 where the answer holds all that happened";

    private InsightResponses() {}

    @Schema(name = "Estimate", description = "In percent, with its 95 % interval")
    record EstimatePart(double percent, double low, double high) {

        /** Null where there are too few cases. */
        static EstimatePart from(Optional<Estimate> estimate) {
            return estimate.map(known -> new EstimatePart(known.percent(), known.low(), known.high()))
                    .orElse(null);
        }
    }

    @Schema(name = "FigureUsed", description = "A figure that others published, in percent")
    record FigurePart(
            PublishedFigures.Name name,
            BigDecimal low,
            BigDecimal high,
            @Schema(maxLength = 1_000) String source) {

        static FigurePart from(PublishedFigures.Figure figure) {
            return new FigurePart(figure.name(), figure.low(), figure.high(), figure.source());
        }
    }

    @Schema(name = "OriginShare")
    record OriginPart(
            Cause.Origin origin,

            @Schema(nullable = true, description = "Null where there are too few cases")
            EstimatePart share,

            @Schema(nullable = true) FigurePart published,

            @Schema(
                    nullable = true,
                    description = "CONSISTENT where the interval touches what was published; null where nothing was")
            Attribution.Standing standing) {

        static OriginPart from(Attribution.OfOrigin origin) {
            return new OriginPart(
                    origin.origin(),
                    EstimatePart.from(origin.share()),
                    origin.published().map(FigurePart::from).orElse(null),
                    origin.standing());
        }
    }

    @Schema(name = "CauseEstimate")
    record CausePart(
            Cause cause,

            @Schema(nullable = true, description = "Null where there are too few cases")
            EstimatePart share) {

        static CausePart from(Attribution.OfCause cause) {
            return new CausePart(cause.cause(), EstimatePart.from(cause.share()));
        }
    }

    @Schema(name = "Attribution")
    record AttributionResponse(
            @Schema(description = "How many findings it rests on")
            long cases,

            @Schema(maxItems = 4) List<OriginPart> origins,
            @Schema(maxItems = 9) List<CausePart> causes,
            @Schema(description = STALE) int staleDays) {

        static AttributionResponse from(Insights.Answer<Attribution> answer) {
            var attribution = answer.insight();
            return new AttributionResponse(
                    attribution.cases(),
                    attribution.origins().stream().map(OriginPart::from).toList(),
                    attribution.causes().stream().map(CausePart::from).toList(),
                    answer.staleDays());
        }
    }

    @Schema(name = "MonthOfCauses")
    record MonthPart(
            @Schema(description = "Its first day") LocalDate month,

            long cases,
            @Schema(maxItems = 4) List<OriginPart> origins,
            @Schema(maxItems = 9) List<CausePart> causes) {

        static MonthPart from(Insights.Month month) {
            var attribution = month.attribution();
            return new MonthPart(
                    month.month(),
                    attribution.cases(),
                    attribution.origins().stream().map(OriginPart::from).toList(),
                    attribution.causes().stream().map(CausePart::from).toList());
        }
    }

    @Schema(name = "CauseTrend")
    record TrendResponse(
            @Schema(maxItems = 2_400) List<MonthPart> items,
            @Schema(description = STALE) int staleDays) {

        static TrendResponse from(Insights.Answer<List<Insights.Month>> answer) {
            return new TrendResponse(
                    answer.insight().stream().map(MonthPart::from).toList(), answer.staleDays());
        }
    }

    @Schema(name = "Recurrence")
    record RecurrenceResponse(
            @Schema(description = "How many cases were found")
            int found,

            @Schema(nullable = true, description = "Part of them that was found before; null where there are too few")
            EstimatePart reopened,

            @Schema(description = "How many of them were put down to an entry of the catalogue")
            int withEntry,

            @Schema(
                    nullable = true,
                    description =
                            "Part of those whose client had complained about the same; null where there are too few")
            EstimatePart recurring,

            @Schema(description = STALE) int staleDays) {

        static RecurrenceResponse from(Insights.Answer<Insights.Recurrence> answer) {
            var recurrence = answer.insight();
            return new RecurrenceResponse(
                    recurrence.found(),
                    EstimatePart.from(recurrence.reopened()),
                    recurrence.withEntry(),
                    EstimatePart.from(recurrence.recurring()),
                    answer.staleDays());
        }
    }

    @Schema(name = "LimitsKeptOfKind")
    record LimitsPart(
            LimitKind kind,
            int kept,
            int missed,

            @Schema(nullable = true, description = "Part kept in time; null where there are too few")
            EstimatePart keptInTime) {}

    @Schema(name = "LimitsKept")
    record LimitsResponse(
            @Schema(maxItems = 4) List<LimitsPart> items,
            @Schema(description = STALE) int staleDays) {

        static LimitsResponse from(Insights.Answer<List<Insights.LimitsKept>> answer) {
            return new LimitsResponse(
                    answer.insight().stream()
                            .map(limits -> new LimitsPart(
                                    limits.kind(),
                                    limits.kept(),
                                    limits.missed(),
                                    EstimatePart.from(limits.keptInTime())))
                            .toList(),
                    answer.staleDays());
        }
    }

    @Schema(name = "ConcentrationPoint")
    record PointPart(
            @Schema(description = "So many percent of the accounts, those with most complaints")
            double accountsPercent,

            @Schema(description = "have so many percent of the complaints")
            double complaintsPercent) {}

    @Schema(name = "Concentration")
    record ConcentrationResponse(
            @Schema(description = "How many accounts have complaints")
            int accounts,

            long complaints,

            @Schema(description = "0 where all have the same number, towards 1 where one has all")
            double gini,

            @Schema(maxItems = 101) List<PointPart> curve) {

        static ConcentrationResponse from(Concentration concentration) {
            return new ConcentrationResponse(
                    concentration.owners(),
                    concentration.total(),
                    concentration.gini(),
                    concentration.curve().stream()
                            .map(point -> new PointPart(point.ownersPercent(), point.sharePercent()))
                            .toList());
        }
    }

    @Schema(name = "WordOfMouth")
    record WordOfMouthResponse(
            @Schema(description = "Complaints that were upheld, wholly or in part")
            int upheld,

            int received,

            @Schema(description = "Clients who rated what became of it with 4 or 5")
            int content,

            @Schema(description = "People who hear bad, if only upheld complaints were bad experiences")
            long heardBadFrom,

            @Schema(description = "The same if all complaints were")
            long heardBadTo,

            @Schema(description = "People who hear good") long heardGood,

            @Schema(description = "What it rests on", maxItems = 3)
            List<FigurePart> figures,

            @Schema(description = STALE) int staleDays) {

        static WordOfMouthResponse from(Insights.Answer<WordOfMouth> answer) {
            var words = answer.insight();
            return new WordOfMouthResponse(
                    words.upheld(),
                    words.received(),
                    words.content(),
                    words.heardBadFrom(),
                    words.heardBadTo(),
                    words.heardGood(),
                    words.figures().stream().map(FigurePart::from).toList(),
                    answer.staleDays());
        }
    }

    @Schema(name = "CorrectionEffects")
    record EffectsResponse(int effective, int notEffective, int tooFewCases) {

        static EffectsResponse from(Map<Effect, Integer> effects) {
            return new EffectsResponse(
                    effects.get(Effect.EFFECTIVE),
                    effects.get(Effect.NOT_EFFECTIVE),
                    effects.get(Effect.TOO_FEW_CASES));
        }
    }

    @Schema(name = "ComplaintsOfChange")
    record ChangeCasesPart(UUID announcedChangeId, AnnouncedChange.Kind kind, int complaints, int found, int upheld) {}

    @Schema(name = "ComplaintsOfChanges")
    record ChangeCasesResponse(@Schema(maxItems = 200) List<ChangeCasesPart> items) {

        static ChangeCasesResponse from(List<Insights.OfChange> changes) {
            return new ChangeCasesResponse(changes.stream()
                    .map(change -> new ChangeCasesPart(
                            change.changeId(), change.kind(), change.complaints(), change.found(), change.upheld()))
                    .toList());
        }
    }
}
