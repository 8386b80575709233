package org.evenkeel.accounts.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.accounts.firm.FirmDay;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.timing.Sweep;

/** Tells once of each invoice that its day has passed without the money. */
@ApplicationScoped
public class OverdueSweep implements Sweep {

    private static final Actor ACTOR = new Actor("system", "Evenkeel");

    private final InvoiceRepository invoices;
    private final AccountLog log;
    private final FirmDay day;
    private final Statements sql;

    OverdueSweep(InvoiceRepository invoices, AccountLog log, FirmDay day, DataSource database) {
        this.invoices = invoices;
        this.log = log;
        this.day = day;
        this.sql = new Statements(database);
    }

    @Override
    public String name() {
        return "overdue-invoices";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public List<UUID> due(Instant now, UUID after, int most) {
        return sql.query("""
                select id from invoice where payable > 0 and not overdue_told and due_on < ? and id > ?
                 order by id limit ?""", row -> row.getObject(1, UUID.class), day.of(now), after, most);
    }

    @Override
    public int act(List<UUID> ids, Instant now) {
        var today = day.of(now);
        int told = 0;
        for (var id : ids) {
            var locked = sql.first(
                    "select id from invoice where id = ? and payable > 0 and not overdue_told for update skip locked",
                    row -> row.getObject(1, UUID.class),
                    id);
            if (locked.map(invoices::findById)
                    .filter(invoice -> invoice.tellOverdue(today))
                    .isPresent()) {
                var invoice = invoices.findById(id);
                log.record(log.happening(
                        InvoiceEvent.OVERDUE,
                        invoice.accountId(),
                        id,
                        ACTOR,
                        new InvoiceEvent.Overdue(
                                id, invoice.dueOn(), invoice.outstanding().subtract(invoice.disputed()))));
                told++;
            }
        }
        return told;
    }
}
