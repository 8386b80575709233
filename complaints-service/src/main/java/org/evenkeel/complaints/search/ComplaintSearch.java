package org.evenkeel.complaints.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.ComplaintStatus;
import org.evenkeel.complaints.complaint.Source;
import org.evenkeel.kit.paging.Page;

/** Lists complaints without loading them. */
@ApplicationScoped
public class ComplaintSearch {

    private static final String COLUMNS =
            "select c.id, c.reference, c.account_id, a.name, c.matter, c.language, c.source,"
                    + " c.status, c.received_at from complaint c join account a on a.id = c.account_id where true";

    private final DataSource database;

    ComplaintSearch(DataSource database) {
        this.database = database;
    }

    public Page<ComplaintSummary> list(ComplaintQuery query) {
        var sql = new StringBuilder(COLUMNS);
        var parameters = new ArrayList<Object>();
        restrict(sql, parameters, query.scope());
        if (query.account() != null) {
            add(sql, parameters, " and c.account_id = ?", query.account());
        }
        if (query.status() != null) {
            add(sql, parameters, " and c.status = ?", query.status().name());
        }
        if (query.from() != null) {
            add(sql, parameters, " and c.received_at >= ?", time(query.from()));
        }
        if (query.to() != null) {
            add(sql, parameters, " and c.received_at < ?", time(query.to()));
        }
        if (query.limitMissed()) {
            sql.append(
                    " and exists (select from case_limit l where l.complaint_id = c.id and l.missed_at is not null)");
        }
        if (query.limitDueBefore() != null) {
            add(
                    sql,
                    parameters,
                    " and exists (select from case_limit l where l.complaint_id = c.id and l.met_at is null"
                            + " and l.ended_at is null and l.due_at < ?)",
                    time(query.limitDueBefore()));
        }
        if (query.handler() != null) {
            add(sql, parameters, " and c.handler_subject = ?", query.handler());
        }
        for (var word : query.words()) {
            add(sql, parameters, " and c.search_text like ?", "%" + escaped(word) + "%");
        }
        if (query.after() != null) {
            add(
                    sql,
                    parameters,
                    " and (c.received_at, c.id) < (?, ?)",
                    time(query.after().receivedAt()));
            parameters.add(query.after().id());
        }
        add(sql, parameters, " order by c.received_at desc, c.id desc limit ?", query.limit() + 1);
        return Page.of(rows(sql.toString(), parameters), query.limit(), ComplaintQuery.After::cursor);
    }

    /** How many complaints of an account stand where, as far as this caller may see them. */
    public Map<ComplaintStatus, Long> countByStatus(UUID account, ComplaintAccess.Scope scope) {
        var sql = new StringBuilder("select c.status, count(*) from complaint c where true");
        var parameters = new ArrayList<Object>();
        restrict(sql, parameters, scope);
        add(sql, parameters, " and c.account_id = ? group by c.status", account);
        var counts = new EnumMap<ComplaintStatus, Long>(ComplaintStatus.class);
        query(sql.toString(), parameters, row -> counts.put(ComplaintStatus.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    /** The account's name; empty where no complaint of it can have come in yet. */
    public Optional<String> accountName(UUID account) {
        var names = new ArrayList<String>();
        query("select name from account where id = ?", List.of(account), row -> names.add(row.getString(1)));
        return names.stream().findFirst();
    }

    private static void restrict(StringBuilder sql, List<Object> parameters, ComplaintAccess.Scope scope) {
        scope.accounts()
                .ifPresent(
                        accounts -> add(sql, parameters, " and c.account_id = any (?)", accounts.toArray(UUID[]::new)));
        scope.naming()
                .ifPresent(subject -> add(
                        sql,
                        parameters,
                        " and exists (select from complaint_person p where p.complaint_id = c.id and p.subject = ?)",
                        subject));
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, Object parameter) {
        sql.append(condition);
        parameters.add(parameter);
    }

    private List<ComplaintSummary> rows(String sql, List<Object> parameters) {
        var found = new ArrayList<ComplaintSummary>();
        query(
                sql,
                parameters,
                row -> found.add(new ComplaintSummary(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Source.valueOf(row.getString(7)),
                        ComplaintStatus.valueOf(row.getString(8)),
                        row.getObject(9, OffsetDateTime.class).toInstant())));
        return found;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, List<Object> parameters, Row each) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i) instanceof UUID[] ids) {
                    query.setArray(i + 1, connection.createArrayOf("uuid", ids));
                } else {
                    query.setObject(i + 1, parameters.get(i));
                }
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Complaints could not be listed", failure);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
