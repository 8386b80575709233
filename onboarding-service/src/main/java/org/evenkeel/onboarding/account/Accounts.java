package org.evenkeel.onboarding.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The accounts this service knows, from the accounts feed. */
@ApplicationScoped
public class Accounts {

    private static final String ADD = "insert into account (id, name) values (?, ?) on conflict do nothing";
    private static final String RENAME =
            "insert into account (id, name) values (?, ?) on conflict (id) do update set name = excluded.name";

    private final DataSource database;

    Accounts(DataSource database) {
        this.database = database;
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
