package org.evenkeel.accounts.attention;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.database.Statements;

/** Who takes the firm's time beside who brings its money, over the last year. */
@ApplicationScoped
public class TimeAndMoney {

    /** "10 % of the clients take 90 % of the time", says a comment on S3. */
    public static final double MOST_OF_THE_TIME = 0.9;

    private static final String MAIN_CURRENCY = """
            select currency from invoice where not cancelled and issued_on > ? and issued_on <= ?
             group by currency order by count(*) desc, currency limit 1""";

    private static final String CLIENTS = """
            with given as (select ?::date as after, ?::date as last, ?::text as main),
                 spent as (select account_id, sum(minutes) as minutes from time_entry, given
                            where not withdrawn and day > after and day <= last group by account_id),
                 brought as (select account_id, sum(amount) as amount from invoice, given
                              where not cancelled and currency = main and issued_on > after and issued_on <= last
                              group by account_id)
            select a.id, a.name, coalesce(minutes, 0) as minutes, coalesce(amount, 0) as amount
              from account a left join spent on spent.account_id = a.id left join brought on brought.account_id = a.id
             where minutes is not null or amount is not null
             order by minutes desc, a.id""";

    private final Statements sql;
    private final FirmDay day;

    TimeAndMoney(DataSource database, FirmDay day) {
        this.sql = new Statements(database);
        this.day = day;
    }

    /** What a client takes and brings. */
    public record Client(UUID accountId, String name, double minutes, BigDecimal revenue) {}

    /**
     * @param firstDay of the year looked at
     * @param currency the money's: that of most invoices, others are left out; absent where there is no invoice
     * @param takers the clients that together take {@link #MOST_OF_THE_TIME}, those that take most first
     * @param takersOfClients their share of the clients on whom time was spent or who were invoiced
     * @param takersOfRevenue their share of the money
     */
    public record Spread(
            LocalDate firstDay,
            LocalDate lastDay,
            Optional<String> currency,
            Concentration time,
            Concentration money,
            List<Client> takers,
            double takersOfClients,
            double takersOfRevenue) {

        public Spread {
            takers = List.copyOf(takers);
        }

        /** The money of a client. */
        public Optional<Money> revenue(Client client) {
            return currency.map(known -> new Money(Money.plain(client.revenue()), known));
        }
    }

    public Spread lastYear() {
        var last = day.today();
        var after = last.minusYears(1);
        var currency = sql.first(MAIN_CURRENCY, row -> row.getString(1), after, last);
        List<Client> clients = sql.query(
                CLIENTS,
                row -> new Client(
                        row.getObject(1, UUID.class), row.getString(2), row.getDouble(3), row.getBigDecimal(4)),
                after,
                last,
                currency.orElse(null));
        var takers = takers(clients);
        return new Spread(
                after.plusDays(1),
                last,
                currency,
                spread(clients, Client::minutes),
                spread(clients, client -> client.revenue().doubleValue()),
                takers,
                clients.isEmpty() ? 0 : (double) takers.size() / clients.size(),
                share(takers, clients));
    }

    private static Concentration spread(List<Client> clients, ToDoubleFunction<Client> amount) {
        return Concentration.of(clients.stream().mapToDouble(amount).toArray());
    }

    private static List<Client> takers(List<Client> clients) {
        double enough =
                MOST_OF_THE_TIME * clients.stream().mapToDouble(Client::minutes).sum();
        var takers = new ArrayList<Client>();
        double taken = 0;
        for (var client : clients) {
            if (taken >= enough) {
                break;
            }
            takers.add(client);
            taken += client.minutes();
        }
        return takers;
    }

    private static double share(List<Client> some, List<Client> all) {
        double revenue = all.stream()
                .mapToDouble(client -> client.revenue().doubleValue())
                .sum();
        double theirs = some.stream()
                .mapToDouble(client -> client.revenue().doubleValue())
                .sum();
        return revenue == 0 ? 0 : theirs / revenue;
    }
}
