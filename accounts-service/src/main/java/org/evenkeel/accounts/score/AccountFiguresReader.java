package org.evenkeel.accounts.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.kit.paging.Cursor;
import org.evenkeel.kit.problem.NotFound;

/** The figures of one account for those who may see them. */
@ApplicationScoped
public class AccountFiguresReader {

    /** Without it no partner system sees any figure. */
    public static final String SCOPE = "figures:read";

    private final FigureStore store;
    private final FigureAccess access;
    private final AccountService accounts;

    AccountFiguresReader(FigureStore store, FigureAccess access, AccountService accounts) {
        this.store = store;
        this.access = access;
        this.accounts = accounts;
    }

    /** @throws NotFound where there is no such account or none for this caller, and where its figures are not made yet */
    public KeptFigures of(UUID accountId) {
        var account = accounts.read(accountId);
        access.require(account);
        return store.find(accountId)
                .filter(kept -> account.mergedInto() == null)
                .orElseThrow(() -> new NotFound("figure of account", accountId));
    }

    /** How they changed, the last change first, one more than asked for if there are more. */
    public List<FiguresChange> changes(UUID accountId, String cursor, int limit) {
        access.require(accounts.read(accountId));
        var before = Cursor.read(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        return store.changes(accountId, before, limit);
    }

    public static Cursor cursorAfter(FiguresChange change) {
        return Cursor.after(change.id());
    }
}
