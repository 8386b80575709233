package org.evenkeel.complaints.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
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

/**
 * The accounts as this service knows them: a copy kept up from the accounts feed, and accounts-service itself where the
 * copy does not have one yet.
 */
@ApplicationScoped
public class Accounts {

    /** An account's identity and name. */
    public record Known(UUID id, String name) {}

    private static final int MOST_NAMES_AT_ONCE = 1000;

    private final EntityManager entities;
    private final DataSource database;
    private final AccountsClient remote;

    Accounts(EntityManager entities, DataSource database, @RestClient AccountsClient remote) {
        this.entities = entities;
        this.database = database;
        this.remote = remote;
    }

    /** The account of this id; empty where accounts-service does not know it either. Needs a transaction. */
    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id)).or(() -> fetch(id));
    }

    /** The accounts of these names, made where there was none. Keys are the names as given. */
    public Map<String, Known> resolve(Collection<String> names) {
        var known = new HashMap<String, Known>();
        var distinct = List.copyOf(new LinkedHashSet<>(names));
        for (int from = 0; from < distinct.size(); from += MOST_NAMES_AT_ONCE) {
            var part = distinct.subList(from, Math.min(distinct.size(), from + MOST_NAMES_AT_ONCE));
            for (var account : remote.resolve(new AccountsClient.Names(part)).accounts()) {
                known.put(account.name(), new Known(account.id(), account.name()));
            }
        }
        keep(known.values());
        return known;
    }

    private Optional<Account> fetch(UUID id) {
        try {
            var account = remote.read(id);
            keep(List.of(new Known(account.id(), account.name())));
            return Optional.of(entities.find(Account.class, id));
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw new AccountsUnreachable(answer);
        } catch (ProcessingException unreachable) {
            throw new AccountsUnreachable(unreachable);
        }
    }

    /** Keeps those not here yet; a name that is here stays, since only the feed says which name is the newest. */
    void keep(Collection<Known> accounts) {
        write(accounts, "insert into account (id, name) values (?, ?) on conflict do nothing");
    }

    /** A new name of an account, whether or not it is here yet. */
    void rename(Known account) {
        write(
                List.of(account),
                "insert into account (id, name) values (?, ?) on conflict (id) do update set name = excluded.name");
    }

    private void write(Collection<Known> accounts, String statement) {
        var inOrder = new ArrayList<>(accounts);
        inOrder.sort(Comparator.comparing(Known::id));
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
