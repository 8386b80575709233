package org.evenkeel.complaints.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.evenkeel.kit.http.Neighbour;

/**
 * The accounts as this service knows them: a copy kept up from the accounts feed, and accounts-service itself where the
 * copy does not have one yet.
 */
@ApplicationScoped
public class Accounts {

    private static final int MOST_NAMES_AT_ONCE = 1000;

    private final DataSource database;
    private final AccountsClient remote;

    Accounts(DataSource database, @RestClient AccountsClient remote) {
        this.database = database;
        this.remote = remote;
    }

    /**
     * The account of this id; empty where accounts-service does not know it either. It may have to be asked, so this is
     * called before a transaction, not in one.
     */
    public Optional<Account> find(UUID id) {
        return here(id).or(() -> fetch(id));
    }

    private Optional<Account> here(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select name from account where id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(new Account(id, row.getString(1))) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The account could not be read", failure);
        }
    }

    /** The accounts of these names, made where there was none. Keys are the names as given. */
    public Map<String, Account> resolve(Collection<String> names) {
        var known = new HashMap<String, Account>();
        var distinct = List.copyOf(new LinkedHashSet<>(names));
        for (int from = 0; from < distinct.size(); from += MOST_NAMES_AT_ONCE) {
            var part = distinct.subList(from, Math.min(distinct.size(), from + MOST_NAMES_AT_ONCE));
            for (var account : remote.resolve(new AccountsClient.Names(part)).accounts()) {
                known.put(account.name(), new Account(account.id(), account.name()));
            }
        }
        keep(known.values());
        return known;
    }

    private Optional<Account> fetch(UUID id) {
        return Neighbour.ask("accounts-service", () -> remote.read(id)).flatMap(account -> {
            keep(List.of(new Account(account.id(), account.name())));
            // its newest name, should the feed have brought it meanwhile
            return here(id);
        });
    }

    /** Keeps those not here yet; a name that is here stays, since only the feed says which name is the newest. */
    void keep(Collection<Account> accounts) {
        write(accounts, "insert into account (id, name) values (?, ?) on conflict do nothing");
    }

    /** A new name of an account, whether or not it is here yet. */
    void rename(Account account) {
        write(
                List.of(account),
                "insert into account (id, name) values (?, ?) on conflict (id) do update set name = excluded.name");
    }

    private void write(Collection<Account> accounts, String statement) {
        var inOrder = new ArrayList<>(accounts);
        inOrder.sort(Comparator.comparing(Account::id));
        QuarkusTransaction.joiningExisting().run(() -> {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(statement)) {
                for (var account : inOrder) {
                    insert.setObject(1, account.id());
                    insert.setString(2, account.name());
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException failure) {
                throw new IllegalStateException("The accounts could not be written", failure);
            }
        });
    }
}
