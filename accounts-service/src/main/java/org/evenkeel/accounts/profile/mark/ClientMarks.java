package org.evenkeel.accounts.profile.mark;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.accounts.facts.AccountLog;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.problem.NotFound;

/** Which clients owners hold for the best, and which for lost. The marks, withdrawn ones among them, are their history. */
@ApplicationScoped
public class ClientMarks implements PanacheRepositoryBase<ClientMark, UUID> {

    private final AccountService accounts;
    private final AccountLog log;
    private final EventLog events;
    private final Caller caller;
    private final Statements sql;

    ClientMarks(AccountService accounts, AccountLog log, EventLog events, Caller caller, DataSource database) {
        this.accounts = accounts;
        this.log = log;
        this.events = events;
        this.caller = caller;
        this.sql = new Statements(database);
    }

    @Transactional
    public ClientMark mark(UUID accountId, ClientMark.Kind kind, String reason) {
        accounts.read(accountId);
        // two owners at once: the second one waits and then sees the first one's mark
        sql.query("select id from account where id = ? for update", row -> row.getObject(1, UUID.class), accountId);
        find("accountId = ?1 and withdrawnAt is null", accountId)
                .firstResultOptional()
                .ifPresent(present -> {
                    throw new MarkRefused("The client is marked as %s since %s; withdraw that mark first."
                            .formatted(present.kind(), present.markedAt()));
                });
        var mark = new ClientMark(Ids.next(), accountId, kind, reason, caller.asActor(), log.now());
        persistAndFlush(mark);
        record(MarkEvent.MADE, mark, reason, new MarkEvent.Made(mark.id(), kind));
        return mark;
    }

    @Transactional
    public ClientMark withdraw(UUID id, String reason) {
        var mark = findByIdOptional(id).orElseThrow(() -> new NotFound("client mark", id));
        mark.withdraw(new ClientMark.Withdrawal(caller.asActor(), log.now(), reason));
        flush();
        record(MarkEvent.WITHDRAWN, mark, reason, new MarkEvent.Withdrawn(id, mark.kind()));
        return mark;
    }

    /** The clients that have this mark now. */
    public Set<UUID> marked(ClientMark.Kind kind) {
        return find("kind = ?1 and withdrawnAt is null", kind).stream()
                .map(ClientMark::accountId)
                .collect(Collectors.toSet());
    }

    /**
     * Marks, the last first, one more than asked for if there are more.
     *
     * @param accountId only this client's; null for all
     * @param before only marks made before this one; null for all
     */
    public List<ClientMark> list(UUID accountId, boolean withdrawnToo, UUID before, int limit) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        if (accountId != null) {
            conditions.add("accountId = :account");
            parameters.put("account", accountId);
        }
        if (!withdrawnToo) {
            conditions.add("withdrawnAt is null");
        }
        if (before != null) {
            conditions.add("id < :before");
            parameters.put("before", before);
        }
        return find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit + 1)
                .list();
    }

    /** Not a fact about the account: who is held for what is for the owners. */
    private void record(String type, ClientMark mark, String reason, MarkEvent event) {
        events.record(log.happening(type, mark.accountId(), mark.id(), caller.asActor(), (Record) event)
                .because(reason));
    }
}
