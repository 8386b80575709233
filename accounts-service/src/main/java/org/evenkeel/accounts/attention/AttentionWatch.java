package org.evenkeel.accounts.attention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.accounts.account.Account;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.paging.Cursor;

/** The attention that clients get, month by month, and who is neglected. */
@ApplicationScoped
public class AttentionWatch {

    private static final String BY_MONTH = """
            with given as (select ?::date as first, ?::date as after, ?::text as zone),
                 occasion as (
                   select account_id, held_at as at from touchpoint where not withdrawn
                   union all
                   select account_id, occurred_at from fact where type = 'org.evenkeel.complaint.talk-held'),
                 seen as (
                   select account_id, day, minutes, 0 as occasions from time_entry where not withdrawn
                   union all
                   select account_id, (at at time zone zone)::date, 0, 1 from occasion, given)
            select account_id, date_trunc('month', day)::date as month, sum(minutes) as minutes, sum(occasions) as occasions
              from seen, given where day >= first and day < after
             group by account_id, month""";

    private final Statements sql;
    private final AccountService accounts;
    private final FirmDay day;

    AttentionWatch(DataSource database, AccountService accounts, FirmDay day) {
        this.sql = new Statements(database);
        this.accounts = accounts;
        this.day = day;
    }

    /**
     * @param firstMonth of the series
     * @param firm of all clients together
     */
    public record Watched(UUID accountId, String name, YearMonth firstMonth, Attention attention, Attention firm) {

        private Place place() {
            double left = attention.changes(firm).stream()
                    .mapToDouble(Attention.Change::againstFirm)
                    .min()
                    .orElse(1);
            return new Place(left, accountId);
        }
    }

    /** @param left of its attention, against the firm's growth */
    private record Place(double left, UUID id) {

        private static final Comparator<Place> ORDER =
                Comparator.comparingDouble(Place::left).thenComparing(Place::id);

        static Place read(String cursor) {
            return Cursor.read(
                    cursor, 2, parts -> new Place(Double.parseDouble(parts.getFirst()), UUID.fromString(parts.get(1))));
        }
    }

    private record Client(UUID id, String name, LocalDate since) {}

    private record Seen(UUID accountId, YearMonth month, double minutes, double occasions) {}

    /** Counts of one client while they are gathered. */
    private static final class Counts {
        private final double[] minutes = new double[Series.MONTHS];
        private final double[] occasions = new double[Series.MONTHS];

        void add(Seen seen, YearMonth firstMonth) {
            int month = (int) ChronoUnit.MONTHS.between(firstMonth, seen.month());
            minutes[month] += seen.minutes();
            occasions[month] += seen.occasions();
        }

        void add(Counts other) {
            Arrays.setAll(minutes, month -> minutes[month] + other.minutes[month]);
            Arrays.setAll(occasions, month -> occasions[month] + other.occasions[month]);
        }

        Attention attention(OptionalDouble tenureMonths) {
            return new Attention(new Series(minutes), new Series(occasions), tenureMonths);
        }
    }

    /** The attention of one client beside that of all. */
    public Watched of(UUID accountId) {
        Account account = accounts.read(accountId);
        var counts = counts();
        return watched(new Client(accountId, account.name(), account.relation().clientSince()), counts, firm(counts));
    }

    /**
     * The long-standing clients whose attention went elsewhere, the most neglected first, one more than asked for if there are
     * more.
     */
    public List<Watched> neglected(String cursor, int limit) {
        var after = Place.read(cursor);
        var counts = counts();
        var firm = firm(counts);
        return sql
                .query(
                        "select id, name, client_since from account where client_since <= ?",
                        row -> new Client(
                                row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)),
                        day.today().minusMonths(Attention.LONG_STANDING_MONTHS))
                .stream()
                .map(client -> watched(client, counts, firm))
                .filter(watched -> watched.attention().neglected(firm))
                .filter(watched -> after == null || Place.ORDER.compare(watched.place(), after) > 0)
                .sorted(Comparator.comparing(Watched::place, Place.ORDER))
                .limit(limit + 1L)
                .toList();
    }

    public static Cursor cursorAfter(Watched last) {
        return Cursor.after(last.place().left(), last.accountId());
    }

    private Watched watched(Client client, Map<UUID, Counts> counts, Attention firm) {
        var tenure = client.since() == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChronoUnit.MONTHS.between(client.since(), day.today()));
        var attention = counts.getOrDefault(client.id(), new Counts()).attention(tenure);
        return new Watched(client.id(), client.name(), firstMonth(), attention, firm);
    }

    private YearMonth firstMonth() {
        // the present month is not over and not counted
        return YearMonth.from(day.today()).minusMonths(Series.MONTHS);
    }

    private Map<UUID, Counts> counts() {
        var firstMonth = firstMonth();
        var counts = new HashMap<UUID, Counts>();
        sql.query(
                        BY_MONTH,
                        row -> new Seen(
                                row.getObject(1, UUID.class),
                                YearMonth.from(row.getObject(2, LocalDate.class)),
                                row.getDouble(3),
                                row.getDouble(4)),
                        firstMonth.atDay(1),
                        firstMonth.plusMonths(Series.MONTHS).atDay(1),
                        day.zone().getId())
                .forEach(seen -> counts.computeIfAbsent(seen.accountId(), id -> new Counts())
                        .add(seen, firstMonth));
        return counts;
    }

    private static Attention firm(Map<UUID, Counts> counts) {
        var all = new Counts();
        counts.values().forEach(all::add);
        return all.attention(OptionalDouble.empty());
    }
}
