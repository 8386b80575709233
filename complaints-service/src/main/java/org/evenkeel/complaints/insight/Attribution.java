package org.evenkeel.complaints.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.complaints.finding.Cause;
import org.evenkeel.complaints.finding.Cause.Origin;
import org.evenkeel.complaints.insight.PublishedFigures.Figure;
import org.evenkeel.complaints.statistics.Estimate;

/**
 * Where dissatisfaction comes from, held against what was found elsewhere.
 *
 * @param cases how many findings it rests on
 */
public record Attribution(long cases, List<OfOrigin> origins, List<OfCause> causes) {

    /** What can be said of our share against a published one. */
    public enum Standing {
        BELOW,
        /** The interval touches what was published: no difference can be told. */
        CONSISTENT,
        ABOVE,
        TOO_FEW_CASES
    }

    /**
     * @param share empty where there are too few cases
     * @param published empty where nobody published one
     */
    public record OfOrigin(Origin origin, Optional<Estimate> share, Optional<Figure> published, Standing standing) {}

    /** @param share empty where there are too few cases */
    public record OfCause(Cause cause, Optional<Estimate> share) {}

    /** The sum of shares in percent, and of their squares. */
    record Sums(long percents, long squares) {

        static final Sums NONE = new Sums(0, 0);
    }

    /** @param sums by the name of a {@link Part} */
    static Attribution of(long cases, Map<String, Sums> sums, Map<PublishedFigures.Name, Figure> published) {
        return new Attribution(
                cases,
                Arrays.stream(Origin.values())
                        .map(origin -> of(
                                origin,
                                estimate(cases, sums, Part.nameOf(origin)),
                                figure(origin).map(published::get)))
                        .toList(),
                Arrays.stream(Cause.values())
                        .map(cause -> new OfCause(cause, estimate(cases, sums, Part.nameOf(cause))))
                        .toList());
    }

    private static Optional<Estimate> estimate(long cases, Map<String, Sums> sums, String part) {
        var sum = sums.getOrDefault(part, Sums.NONE);
        return Estimate.ofMeanShare(cases, sum.percents(), sum.squares());
    }

    private static OfOrigin of(Origin origin, Optional<Estimate> share, Optional<Figure> published) {
        return new OfOrigin(origin, share, published, standing(share, published));
    }

    private static Standing standing(Optional<Estimate> share, Optional<Figure> published) {
        if (share.isEmpty()) {
            return Standing.TOO_FEW_CASES;
        }
        if (published.isEmpty()) {
            return null;
        }
        if (share.get().high() < published.get().low().doubleValue()) {
            return Standing.BELOW;
        }
        return share.get().low() > published.get().high().doubleValue() ? Standing.ABOVE : Standing.CONSISTENT;
    }

    private static Optional<PublishedFigures.Name> figure(Origin origin) {
        return switch (origin) {
            case EMPLOYEE -> Optional.of(PublishedFigures.Name.EMPLOYEE_CAUSES);
            case CLIENT -> Optional.of(PublishedFigures.Name.CLIENT_CAUSES);
            case SYSTEM -> Optional.of(PublishedFigures.Name.SYSTEM_CAUSES);
            case THIRD_PARTY -> Optional.empty();
        };
    }
}
