package org.evenkeel.complaints.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.timing.Sweep;

/**
 * Sums findings and limits up by the day on which the complaint came in. The database marks a day as stale when something
 * changes that its sums hold; here it is summed up anew from the rows themselves, so that sums never drift.
 */
@ApplicationScoped
class InsightRollup implements Sweep {

    /** One at a time: two that sum up the same day would write its sums twice. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('insight rollup'))";

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('insight rollup'))";

    private static final String STALE = "select id from insight_stale_day where id > ? order by id limit ?";

    /** With all marks of the same days, so that a day that was marked often is summed up once. */
    private static final String TAKE = "delete from insight_stale_day where day in"
            + " (select day from insight_stale_day where id = any (?::uuid[])) returning day";

    /** One day at a time: given several, the planner reads all complaints there are. */
    private static final String FOUND = """
            with found as materialized (
              select coalesce(a.segment, '') as segment, change.complaint_id is not null as announced,
                     c.id, c.account_id, c.received_at, f.id as finding_id, f.verdict, f.findings
                from complaint c join account a on a.id = c.account_id
                left join case_of_change change on change.complaint_id = c.id
                join lateral (select id, verdict, count(*) over () as findings from finding
                               where complaint_id = c.id order by found_at desc, id desc limit 1) f on true
               where c.received_at >= ? and c.received_at < ?)
            """;

    private static final String SUM_CASES = FOUND + """
            insert into insight_day (day, segment, announced, found, upheld, refound, with_entry, recurring)
            select ?, segment, announced, count(*), count(*) filter (where verdict <> 'NOT_UPHELD'),
                   count(*) filter (where findings > 1), count(*) filter (where with_entry),
                   count(*) filter (where recurring)
              from (select found.*,
                           exists (select from case_entry e where e.complaint_id = found.id) as with_entry,
                           exists (select from case_entry e
                                     join case_entry earlier on earlier.account_id = e.account_id
                                                            and earlier.catalogue_entry_id = e.catalogue_entry_id
                                                            and earlier.received_at < e.received_at
                                                            and earlier.received_at >= e.received_at - interval '180 days'
                                    where e.complaint_id = found.id) as recurring
                      from found) as of_case
             group by segment, announced""";

    private static final String SUM_SHARES = FOUND + """
            insert into insight_share_day (day, segment, announced, part, percents, squares)
            select ?, segment, announced, part, sum(percent), sum(percent * percent)
              from (select found.segment, found.announced, found.id, parts.part, sum(s.percent) as percent
                      from found join finding_share s on s.finding_id = found.finding_id
                      join unnest(?::text[], ?::text[]) as parts (cause, part) on parts.cause = s.cause
                     group by 1, 2, 3, 4) as of_case
             group by segment, announced, part""";

    private static final String SUM_LIMITS = """
            insert into insight_limit_day (day, segment, kind, kept, missed)
            select ?, coalesce(a.segment, ''), l.kind, count(*) filter (where l.missed_at is null),
                   count(*) filter (where l.missed_at is not null)
              from complaint c join account a on a.id = c.account_id join case_limit l on l.complaint_id = c.id
             where c.received_at >= ? and c.received_at < ? and (l.met_at is not null or l.missed_at is not null)
             group by coalesce(a.segment, ''), l.kind""";

    private final Statements statements;

    InsightRollup(DataSource database) {
        this.statements = new Statements(database);
    }

    @Override
    public String name() {
        return "insight-rollup";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return statements.query(STALE, row -> row.getObject(1, UUID.class), after, most);
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        return sumUp(ids);
    }

    /**
     * Sums up what is stale, unless that is more than a caller should wait for or the sweep is at it: then it is left to that.
     *
     * @param most how many days
     * @return how many days are left
     */
    @Transactional
    int catchUp(int most) {
        int stale = statements
                .first("select count(distinct day) from insight_stale_day", row -> row.getInt(1))
                .orElseThrow();
        if (stale == 0
                || stale > most
                || !statements.first(TRY_LOCK, row -> row.getBoolean(1)).orElseThrow()) {
            return stale;
        }
        sumUp(statements.query("select id from insight_stale_day", row -> row.getObject(1, UUID.class)));
        return 0;
    }

    private int sumUp(List<UUID> marks) {
        statements.query(LOCK, row -> true);
        statements.query(TAKE, row -> row.getObject(1, LocalDate.class), texts(marks, UUID::toString)).stream()
                .distinct()
                .forEach(this::sumUp);
        return marks.size();
    }

    private void sumUp(LocalDate day) {
        var start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        statements.update("delete from insight_day where day = ?", day);
        statements.update("delete from insight_share_day where day = ?", day);
        statements.update("delete from insight_limit_day where day = ?", day);
        statements.update(SUM_LIMITS, day, start, end);
        statements.update(SUM_CASES, start, end, day);
        statements.update(
                SUM_SHARES,
                start,
                end,
                day,
                texts(Part.all(), part -> part.cause().name()),
                texts(Part.all(), Part::name));
    }

    private static <T> Object texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
