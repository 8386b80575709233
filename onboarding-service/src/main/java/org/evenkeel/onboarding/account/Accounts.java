package org.evenkeel.onboarding.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
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

    private static final String ADD = "insert into account (id, name) values (?, ?) on conflict do nothing";
    private static final String RENAME =
            "insert into account (id, name) values (?, ?) on conflict (id) do update set name = excluded.name";

    private final DataSource database;
    private final AccountsClient remote;

    Accounts(DataSource database, @RestClient AccountsClient remote) {
        this.database = database;
        this.remote = remote;
    }

    /**
     * Makes an account known here that was registered before the feed told of it. accounts-service may have to be asked,
     * so this is called before a transaction, not in one.
     */
    public void meet(UUID id) {
        if (!isHere(id)) {
            Neighbour.ask("accounts-service", () -> remote.read(id))
                    .ifPresent(account -> write(ADD, account.id(), account.name()));
        }
    }

    private boolean isHere(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id from account where id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The account could not be read", failure);
        }
    }

    /**
     * Makes others wait who want to do something with this account, until the transaction ends.
     *
     * @return whether the account is known
     */
    @Transactional
    public boolean lock(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id from account where id = ? for update")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The account could not be read", failure);
        }
    }

    /** An account that is here already keeps its name: it may have been renamed since it was registered. */
    @Transactional
    void add(UUID id, String name) {
        write(ADD, id, name);
    }

    @Transactional
    void rename(UUID id, String name) {
        write(RENAME, id, name);
    }

    private void write(String statement, UUID id, String name) {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(statement)) {
            write.setObject(1, id);
            write.setString(2, name);
            write.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The account could not be written", failure);
        }
    }
}
