package org.evenkeel.accounts.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The rules that concern several people of the directory at once. */
@ApplicationScoped
class DirectoryRules {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('directory'))";

    private static final String OTHER_WITH_SUBJECT = """
            select id from staff_member where subject = ? and id <> ?
            union all
            select id from contact where subject = ? and id <> ?""";

    private final DataSource database;

    DirectoryRules(DataSource database) {
        this.database = database;
    }

    /**
     * Lets changes of the directory happen one after another until this transaction ends: they are few and small, and what
     * a rule saw of other people still holds when the change commits. To be called before anybody is read.
     */
    void oneChangeAtATime() {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory could not be locked", failure);
        }
    }

    /** A subject is one person's, whichever side they are on. */
    void requireOwnSubject(UUID id, Person person) {
        if (person.subject() == null) {
            return;
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OTHER_WITH_SUBJECT)) {
            query.setString(1, person.subject());
            query.setObject(2, id);
            query.setString(3, person.subject());
            query.setObject(4, id);
            try (var others = query.executeQuery()) {
                if (others.next()) {
                    throw new PersonExists(person.subject());
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory could not be read", failure);
        }
    }
}
