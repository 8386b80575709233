package org.evenkeel.accounts.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.database.Statements;

/** What the firm still owes its clients, by the facts. */
@ApplicationScoped
class OpenDebts {

    private static final String OF_ACCOUNT = """
            with told as (select type, subject, occurred_at, event_id, data->>'commitmentId' as commitment
                            from fact where account_id = ?)
            select 'COMMITMENT' as kind, made.commitment::uuid as subject
              from told made where made.type = 'org.evenkeel.complaint.commitment-made'
               and not exists (select 1 from told kept where kept.type = 'org.evenkeel.complaint.commitment-kept'
                                                         and kept.commitment = made.commitment)
            union all
            select 'COMPLAINT', received.subject
              from told received where received.type = 'org.evenkeel.complaint.received'
               and coalesce((select turn.type from told turn
                              where turn.subject = received.subject
                                and turn.type in ('org.evenkeel.complaint.closed', 'org.evenkeel.complaint.withdrawn',
                                                  'org.evenkeel.complaint.reopened')
                              order by turn.occurred_at desc, turn.event_id desc limit 1),
                            'org.evenkeel.complaint.reopened') = 'org.evenkeel.complaint.reopened'
            union all
            select 'DISPUTE', d.id from dispute d join invoice i on i.id = d.invoice_id
             where i.account_id = ? and d.outcome is null and not i.cancelled
            order by 1, 2""";

    private final Statements sql;

    OpenDebts(DataSource database) {
        this.sql = new Statements(database);
    }

    List<OpenDebt> of(UUID accountId) {
        return sql.query(
                OF_ACCOUNT,
                row -> new OpenDebt(OpenDebt.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                accountId,
                accountId);
    }
}
