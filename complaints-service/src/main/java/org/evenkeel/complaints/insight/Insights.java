package org.evenkeel.complaints.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.evenkeel.complaints.announcement.AnnouncedChange.Kind;
import org.evenkeel.complaints.correction.EffectCheck.Effect;
import org.evenkeel.complaints.insight.Attribution.Sums;
import org.evenkeel.complaints.limit.LimitKind;
import org.evenkeel.complaints.statistics.Concentration;
import org.evenkeel.complaints.statistics.Estimate;
import org.evenkeel.kit.database.Statements;

/** What complaints say together. */
@ApplicationScoped
public class Insights {

    /** How many stale days an answer waits for; more are left to the sweep. */
    private static final int MOST_AWAITED = 10;

    private static final String IN_SCOPE = " where day >= ? and day < ? and (? or segment = ?) and announced = ?";

    private static final String COUNTS = "select coalesce(sum(found), 0) as found, coalesce(sum(upheld), 0) as upheld,"
            + " coalesce(sum(refound), 0) as refound, coalesce(sum(with_entry), 0) as with_entry,"
            + " coalesce(sum(recurring), 0) as recurring from insight_day" + IN_SCOPE;

    private static final String SHARES =
            "select part, sum(percents) as percents, sum(squares) as squares from insight_share_day" + IN_SCOPE
                    + " group by part";

    private static final String FOUND_BY_MONTH =
            "select date_trunc('month', day)::date as month, sum(found) as found from insight_day" + IN_SCOPE
                    + " group by month order by month";

    private static final String SHARES_BY_MONTH =
            "select date_trunc('month', day)::date as month, part, sum(percents) as percents, sum(squares) as squares"
                    + " from insight_share_day" + IN_SCOPE + " group by month, part";

    private static final String LIMITS = "select kind, sum(kept) as kept, sum(missed) as missed from insight_limit_day"
            + " where day >= ? and day < ? and (? or segment = ?) group by kind";

    private static final String BY_ACCOUNT = "select count(*) as complaints from complaint c"
            + " where c.received_at >= ? and c.received_at < ?"
            + " and (? or c.account_id in (select id from account where segment = ?)) group by c.account_id";

    private static final String RECEIVED = "select count(*) from complaint c"
            + " where c.received_at >= ? and c.received_at < ?"
            + " and (? or c.account_id in (select id from account where segment = ?))";

    private static final String WELL_RATED = "select count(*) from rating r join complaint c on c.id = r.complaint_id"
            + " where r.score >= 4 and c.received_at >= ? and c.received_at < ?"
            + " and (? or c.account_id in (select id from account where segment = ?))";

    private static final String EFFECTS = "select effect, count(*) as actions from corrective_action"
            + " where checked_at >= ? and checked_at < ? group by effect";

    private static final String OF_CHANGES = """
            select change.id, change.kind, change.takes_effect_at, count(c.id) as complaints, count(f.id) as found,
                   count(f.id) filter (where f.verdict <> 'NOT_UPHELD') as upheld
              from announced_change change join case_of_change cc on cc.announced_change_id = change.id
              join complaint c on c.id = cc.complaint_id
              left join lateral (select id, verdict from finding where complaint_id = c.id
                                  order by found_at desc, id desc limit 1) f on true
             where c.received_at >= ? and c.received_at < ?
               and (? or c.account_id in (select id from account where segment = ?))
             group by change.id order by complaints desc, change.id limit 200""";

    /**
     * An insight from sums.
     *
     * @param staleDays how many days' sums are not up to date yet; 0 where the answer holds everything found
     */
    public record Answer<T>(T insight, int staleDays) {}

    /** Causes of the complaints that came in in one month. */
    public record Month(LocalDate month, Attribution attribution) {}

    /**
     * How often the same comes again.
     *
     * @param reopened share of the cases found that had been found before; empty where there are too few
     * @param recurring share of the cases put down to an entry of the catalogue whose client had complained about it in the
     *     180 days before; empty where there are too few
     */
    public record Recurrence(int found, Optional<Estimate> reopened, int withEntry, Optional<Estimate> recurring) {}

    /**
     * How limits of one kind were kept.
     *
     * @param keptInTime share of those kept or missed; empty where there are too few
     */
    public record LimitsKept(LimitKind kind, int kept, int missed, Optional<Estimate> keptInTime) {}

    /** Complaints of one announced change. */
    public record OfChange(UUID changeId, Kind kind, int complaints, int found, int upheld) {}

    private final Statements statements;
    private final InsightRollup rollup;
    private final PublishedFigures figures;

    Insights(DataSource database, InsightRollup rollup, PublishedFigures figures) {
        this.statements = new Statements(database);
        this.rollup = rollup;
        this.figures = figures;
    }

    public Answer<Attribution> attribution(Scope scope) {
        return upToDate(() -> Attribution.of(counts(scope).found(), sums(scope), figures.all()));
    }

    /** The first month first; those without a finding are left out. */
    public Answer<List<Month>> causesByMonth(Scope scope) {
        return upToDate(() -> {
            var sums = new HashMap<LocalDate, Map<String, Sums>>();
            statements.query(
                    SHARES_BY_MONTH,
                    row -> sums.computeIfAbsent(row.getObject("month", LocalDate.class), month -> new HashMap<>())
                            .put(row.getString("part"), sums(row)),
                    rollupParameters(scope));
            var published = figures.all();
            return statements.query(
                    FOUND_BY_MONTH,
                    row -> {
                        var month = row.getObject("month", LocalDate.class);
                        return new Month(
                                month,
                                Attribution.of(row.getLong("found"), sums.getOrDefault(month, Map.of()), published));
                    },
                    rollupParameters(scope));
        });
    }

    public Answer<Recurrence> recurrence(Scope scope) {
        return upToDate(() -> {
            var counts = counts(scope);
            return new Recurrence(
                    counts.found(),
                    Estimate.ofProportion(counts.found(), counts.refound()),
                    counts.withEntry(),
                    Estimate.ofProportion(counts.withEntry(), counts.recurring()));
        });
    }

    /** In the order in which limits are to be met; a kind of which none was kept or missed yet is left out. */
    public Answer<List<LimitsKept>> limitsKept(Scope scope) {
        return upToDate(() -> statements
                .query(LIMITS, Insights::limitsKept, daysAndSegment(scope).toArray())
                .stream()
                .sorted(Comparator.comparing(LimitsKept::kind))
                .toList());
    }

    private static LimitsKept limitsKept(ResultSet row) throws SQLException {
        int kept = row.getInt("kept");
        int missed = row.getInt("missed");
        return new LimitsKept(
                LimitKind.valueOf(row.getString("kind")), kept, missed, Estimate.ofProportion(kept + missed, kept));
    }

    /** How complaints are spread over the accounts that have some. */
    public Concentration concentration(Scope scope) {
        return Concentration.of(statements.query(BY_ACCOUNT, row -> row.getLong(1), complaintParameters(scope)).stream()
                .mapToLong(Long::longValue)
                .toArray());
    }

    public Answer<WordOfMouth> wordOfMouth(Scope scope) {
        return upToDate(() -> WordOfMouth.of(
                counts(scope).upheld(), count(RECEIVED, scope), count(WELL_RATED, scope), figures.all()));
    }

    /** How many of the corrective actions that were checked in the period had which effect. */
    public Map<Effect, Integer> correctionEffects(Scope scope) {
        var effects = new LinkedHashMap<Effect, Integer>();
        for (var effect : Effect.values()) {
            effects.put(effect, 0);
        }
        statements.query(
                EFFECTS,
                row -> effects.put(Effect.valueOf(row.getString("effect")), row.getInt("actions")),
                scope.start(),
                scope.end());
        return effects;
    }

    /** The announced changes that most complaints came of. */
    public List<OfChange> announcedChanges(Scope scope) {
        return statements.query(
                OF_CHANGES,
                row -> new OfChange(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("complaints"),
                        row.getInt("found"),
                        row.getInt("upheld")),
                complaintParameters(scope));
    }

    private <T> Answer<T> upToDate(Supplier<T> insight) {
        int left = rollup.catchUp(MOST_AWAITED);
        return new Answer<>(insight.get(), left);
    }

    private record Counts(int found, int upheld, int refound, int withEntry, int recurring) {}

    private Counts counts(Scope scope) {
        return statements
                .first(
                        COUNTS,
                        row -> new Counts(
                                row.getInt("found"),
                                row.getInt("upheld"),
                                row.getInt("refound"),
                                row.getInt("with_entry"),
                                row.getInt("recurring")),
                        rollupParameters(scope))
                .orElseThrow();
    }

    private Map<String, Sums> sums(Scope scope) {
        var sums = new HashMap<String, Sums>();
        statements.query(SHARES, row -> sums.put(row.getString("part"), sums(row)), rollupParameters(scope));
        return sums;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(row.getLong("percents"), row.getLong("squares"));
    }

    private int count(String query, Scope scope) {
        return statements
                .first(query, row -> row.getInt(1), complaintParameters(scope))
                .orElseThrow();
    }

    private static Object[] rollupParameters(Scope scope) {
        var parameters = daysAndSegment(scope);
        parameters.add(scope.announced());
        return parameters.toArray();
    }

    private static List<Object> daysAndSegment(Scope scope) {
        var parameters = new ArrayList<Object>(List.of(scope.from(), scope.to()));
        addSegment(parameters, scope);
        return parameters;
    }

    private static Object[] complaintParameters(Scope scope) {
        var parameters = new ArrayList<Object>(List.of(scope.start(), scope.end()));
        addSegment(parameters, scope);
        return parameters.toArray();
    }

    private static void addSegment(List<Object> parameters, Scope scope) {
        parameters.add(scope.segment() == null);
        parameters.add(scope.segment());
    }
}
