package org.evenkeel.accounts.profile.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;

/**
 * What is learned from: the relation, the money and the attention. Complaints are not: how often a client complains says
 * nothing of whether it is a good one. Money is that in the currency of most invoices; of a client that pays in another it is not
 * known. A part of an invoice that is in dispute, or was credited, counts as neither paid nor unpaid.
 */
@ApplicationScoped
class ClientFactors {

    private static final String REVENUE = """
            with given as (select ?::date as day),
                 main as (select currency from invoice where not cancelled
                           group by currency order by count(*) desc, currency limit 1),
                 revenue as (
                   select account_id,
                          coalesce(sum(amount) filter (where issued_on > day - 365), 0) as year,
                          coalesce(sum(amount) filter (where issued_on <= day - 365 and issued_on > day - 730), 0) as before
                     from invoice join main using (currency), given
                    where not cancelled and issued_on <= day
                    group by account_id)
            """;

    private final Statements sql;

    ClientFactors(DataSource database) {
        this.sql = new Statements(database);
    }

    @Produces
    @Singleton
    ClientFactor tenure() {
        return new Quantity("months as a client", """
                with given as (select ?::date as day)
                select id, (day - client_since) / 30.44 from account, given where client_since <= day""", sql);
    }

    @Produces
    @Singleton
    ClientFactor revenue() {
        return new Quantity("revenue of a year", REVENUE + "select account_id, year from revenue", sql);
    }

    @Produces
    @Singleton
    ClientFactor growth() {
        return new Quantity(
                "revenue of a year against the one before",
                REVENUE + "select account_id, year / before from revenue where before > 0",
                sql);
    }

    @Produces
    @Singleton
    ClientFactor paidInTime() {
        return new Quantity("share paid in time", """
                with given as (select ?::date as day),
                     paid as (select invoice_id, sum(p.amount) as in_time
                                from payment p join invoice i on i.id = p.invoice_id
                               where p.received_on <= i.due_on group by invoice_id),
                     contested as (select invoice_id, sum(amount) as amount
                                     from dispute where outcome is distinct from 'STANDS' group by invoice_id),
                     due as (select account_id, i.amount - coalesce(c.amount, 0) as amount, coalesce(in_time, 0) as in_time
                               from invoice i
                               left join paid on paid.invoice_id = i.id
                               left join contested c on c.invoice_id = i.id, given
                              where not cancelled and due_on <= day and due_on > day - 730)
                select account_id, sum(least(in_time, amount)) / sum(amount) from due
                 group by account_id having sum(amount) > 0""", sql);
    }

    @Produces
    @Singleton
    ClientFactor hoursForRevenue() {
        return new Quantity("hours for a thousand of revenue", REVENUE + """
                , spent as (select account_id, sum(minutes) / 60.0 as hours from time_entry, given
                             where not withdrawn and time_entry.day <= given.day and time_entry.day > given.day - 365
                             group by account_id)
                select account_id, hours / (year / 1000) from spent join revenue using (account_id) where year > 0""", sql);
    }

    @Produces
    @Singleton
    ClientFactor touchpoints() {
        return new Quantity("occasions in a year", """
                with given as (select ?::date as day)
                select account_id, count(*) filter (where held_at >= day - 364) from touchpoint, given
                 where not withdrawn and held_at < day + 1 group by account_id""", sql);
    }

    @Produces
    @Singleton
    ClientFactor referrals() {
        return new Quantity("clients brought", """
                with given as (select ?::date as day)
                select a.id, count(brought.id)
                  from account a cross join given
                  left join account brought on brought.referred_by = a.id
                       and coalesce(brought.client_since, brought.registered_at::date) <= day
                 group by a.id""", sql);
    }
}
