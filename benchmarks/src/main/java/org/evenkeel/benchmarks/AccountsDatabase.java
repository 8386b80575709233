package org.evenkeel.benchmarks;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The tables of accounts-service, filled directly with a firm's clients and what is known of them. */
record AccountsDatabase(String url) {

    static final int FACTS_OF_AN_ACCOUNT = 100;

    private static final int ACCOUNTS_OF_A_BATCH = 1_000;

    private static final String ACCOUNTS = """
            with made as (
              insert into account (id, name, name_key, registered_at, version)
              select uuidv7(), 'Figures account ' || n, 'figures account ' || n, now(), 0
                from generate_series(?::int + 1, ?::int + ?::int) n
              returning id)
            insert into complaint_count (account_id, complaints) select id, 1 from made""";

    /** A hundred facts of three years for each: time, occasions, invoices paid early or late, a complaint made good. */
    private static final String FACTS = """
            with batch as (
              select id, hashint4(substring(name from '[0-9]+')::int) as seed from account
               where name like 'Figures account %' order by id offset ? limit ?),
            spread as (
              select b.id, b.seed, k, (current_date - ((k * 997 + b.seed) & 1023)) as day, md5(b.id::text || k)::uuid as subject
                from batch b, generate_series(1, 72) k)
            insert into fact (event_id, account_id, type, occurred_at, subject, data)
            select uuidv7(), id, 'org.evenkeel.time.spent', day, subject,
                   jsonb_build_object('timeEntryId', subject, 'day', day, 'minutes', 15 + (seed & 127))
              from spread where k <= 60
            union all
            select uuidv7(), id, 'org.evenkeel.touchpoint.held', day, subject,
                   jsonb_build_object('touchpointId', subject, 'kind', 'CALL', 'heldAt', day || 'T10:00:00Z')
              from spread where k > 60
            union all
            select uuidv7(), id, 'org.evenkeel.invoice.issued', current_date - 30 * k, md5('i' || id || k)::uuid,
                   jsonb_build_object('issuedOn', current_date - 30 * k, 'dueOn', current_date - 30 * k + 30,
                                      'amount', 500 + (seed & 4095), 'currency', 'EUR')
              from spread where k <= 12
            union all
            select uuidv7(), id, 'org.evenkeel.invoice.settled', current_date - 30 * k + 30, md5('i' || id || k)::uuid,
                   jsonb_build_object('on', least(current_date, current_date - 30 * k + 20 + (seed & 63)))
              from spread where k <= 12
            union all
            select uuidv7(), id, 'org.evenkeel.account.relation-changed', now(), id,
                   jsonb_build_object('clientSince', current_date - (seed & 4095))
              from batch
            union all
            select uuidv7(), id, 'org.evenkeel.complaint.found', current_date - 40, md5('c' || id)::uuid,
                   jsonb_build_object('verdict', case when seed & 1 = 0 then 'UPHELD' else 'NOT_UPHELD' end, 'shares', '[]'::jsonb)
              from batch
            union all
            select uuidv7(), id, 'org.evenkeel.complaint.talk-held', current_date - 39, md5('c' || id)::uuid, '{}'::jsonb
              from batch
            union all
            select uuidv7(), id, 'org.evenkeel.complaint.' || case when seed & 2 = 0 then 'closed' else 'reopened' end,
                   current_date - 20, md5('c' || id)::uuid, '{"talked":true}'::jsonb
              from batch""";

    void fill(int accounts, Consumer<String> report) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var makeAccounts = connection.prepareStatement(ACCOUNTS);
                var makeFacts = connection.prepareStatement(FACTS)) {
            for (int done = 0; done < accounts; done += ACCOUNTS_OF_A_BATCH) {
                makeAccounts.setInt(1, done);
                makeAccounts.setInt(2, done);
                makeAccounts.setInt(3, ACCOUNTS_OF_A_BATCH);
                makeAccounts.executeUpdate();
                makeFacts.setInt(1, done);
                makeFacts.setInt(2, ACCOUNTS_OF_A_BATCH);
                makeFacts.executeUpdate();
                if (done % 10_000 == 0) {
                    report.accept("%,d accounts of %,d".formatted(done, accounts));
                }
            }
        }
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) fact");
            statement.execute("vacuum (analyze) account");
        }
    }

    long facts() throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from fact")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void analyzeFigures() throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) account_figures");
        }
    }

    List<UUID> someIds(int count) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var query = connection.prepareStatement("select id from account order by random() limit ?")) {
            query.setInt(1, count);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<UUID>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }
}
