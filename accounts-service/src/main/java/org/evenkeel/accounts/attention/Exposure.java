package org.evenkeel.accounts.attention;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.score.figure.Quadrant;
import org.evenkeel.kit.database.Statements;

/** What the firm stands to lose: the revenue of a year by quadrant, and how far word of bad experiences travels. */
@ApplicationScoped
public class Exposure {

    private static final String BY_QUADRANT = """
            with given as (select ?::date as after, ?::date as last),
                 brought as (select account_id, currency, sum(amount) as amount from invoice, given
                              where not cancelled and issued_on > after and issued_on <= last group by account_id, currency)
            select f.quadrant, b.currency, count(distinct b.account_id) as clients, sum(b.amount) as amount
              from brought b left join account_figures f on f.account_id = b.account_id
             group by f.quadrant, b.currency order by f.quadrant nulls last, b.currency""";

    /** Complaints that ended with the client being right, in whole or in part; the last finding of each counts. */
    private static final String BAD_EXPERIENCES = """
            select count(*) from (
              select distinct on (subject) account_id, data->>'verdict' as verdict
                from fact, (select ?::date as after) given
               where type = 'org.evenkeel.complaint.found' and occurred_at > after
               order by subject, occurred_at desc, event_id desc) as last_found
             where verdict in ('UPHELD', 'PARTLY_UPHELD')""";

    private final Statements sql;
    private final FirmDay day;

    Exposure(DataSource database, FirmDay day) {
        this.sql = new Statements(database);
        this.day = day;
    }

    /**
     * @param quadrant null where fit is not known
     * @param clients that were invoiced in this currency
     */
    public record RevenueAtRisk(Optional<Quadrant> quadrant, int clients, BigDecimal amount, String currency) {}

    /** @param wordOfMouth of the complaints in which the client was right */
    public record Exposed(LocalDate firstDay, LocalDate lastDay, List<RevenueAtRisk> revenue, WordOfMouth wordOfMouth) {

        public Exposed {
            revenue = List.copyOf(revenue);
        }
    }

    public Exposed lastYear() {
        var last = day.today();
        var after = last.minusYears(1);
        var revenue = sql.query(
                BY_QUADRANT,
                row -> new RevenueAtRisk(
                        Optional.ofNullable(row.getString("quadrant")).map(Quadrant::valueOf),
                        row.getInt("clients"),
                        row.getBigDecimal("amount"),
                        row.getString("currency")),
                after,
                last);
        int bad = sql.first(BAD_EXPERIENCES, row -> row.getInt(1), after).orElseThrow();
        return new Exposed(after.plusDays(1), last, revenue, WordOfMouth.of(bad));
    }
}
