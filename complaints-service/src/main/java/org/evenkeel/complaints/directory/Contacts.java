package org.evenkeel.complaints.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The clients' contacts as this service knows them: a copy kept up from the accounts feed. */
@ApplicationScoped
public class Contacts {

    /** Never behind what is here: an event that had to wait may come after a newer one. */
    private static final String UPSERT = """
            insert into contact as known (id, account_id, subject, name, email, language, time_zone, active, version)
            values (?,?,?,?,?,?,?,?,?)
                on conflict (id) do update
               set account_id = excluded.account_id, subject = excluded.subject, name = excluded.name,
                   email = excluded.email, language = excluded.language, time_zone = excluded.time_zone,
                   active = excluded.active, version = excluded.version
             where known.version < excluded.version""";

    private static final String SELECT =
            "select id, account_id, subject, name, email, language, time_zone, active, version from contact";

    private final DataSource database;

    Contacts(DataSource database) {
        this.database = database;
    }

    public Optional<Contact> find(UUID id) {
        return one(" where id = ?", id);
    }

    /** Who signs in with this token subject; where the copy still has two of them, the one who is active. */
    public Optional<Contact> bySubject(String subject) {
        return one(" where subject = ? order by active desc, version desc limit 1", subject);
    }

    /** A contact of an account as a complaint names them: by mail address or by name, whatever the case of its letters. */
    public Optional<Contact> ofAccount(UUID account, String nameOrAddress) {
        return one(
                " where account_id = ? and active and lower(?) in (lower(email), lower(name)) order by version desc limit 1",
                account,
                nameOrAddress.strip());
    }

    /** Those who have this mail address and are active, of whatever account. */
    public List<Contact> byAddress(String email) {
        return all(" where lower(email) = lower(?) and active order by version desc", email.strip());
    }

    @Transactional
    void keep(Contact contact) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, contact.id());
            upsert.setObject(2, contact.accountId());
            upsert.setString(3, contact.subject());
            upsert.setString(4, contact.name());
            upsert.setString(5, contact.email());
            upsert.setString(6, contact.language());
            upsert.setString(7, contact.timeZone().getId());
            upsert.setBoolean(8, contact.active());
            upsert.setLong(9, contact.version());
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The contact could not be written", failure);
        }
    }

    private Optional<Contact> one(String which, Object... parameters) {
        return all(which, parameters).stream().findFirst();
    }

    private List<Contact> all(String which, Object... parameters) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SELECT + which)) {
            for (int at = 0; at < parameters.length; at++) {
                query.setObject(at + 1, parameters[at]);
            }
            try (var row = query.executeQuery()) {
                var found = new ArrayList<Contact>();
                while (row.next()) {
                    found.add(contact(row));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The contact could not be read", failure);
        }
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("subject"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
