package org.evenkeel.complaints.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.complaints.complaint.Money;

/** The firm's people as this service knows them: a copy kept up from the accounts feed. */
@ApplicationScoped
public class Staff {

    /** Never behind what is here: an event that had to wait may come after a newer one. */
    private static final String UPSERT = """
            insert into staff_member as known (id, subject, name, email, language, time_zone, team, active,
                   authority_amount, authority_currency, absences, version)
            values (?,?,?,?,?,?,?,?,?,?,?::jsonb,?)
                on conflict (id) do update
               set subject = excluded.subject, name = excluded.name, email = excluded.email,
                   language = excluded.language, time_zone = excluded.time_zone, team = excluded.team,
                   active = excluded.active, authority_amount = excluded.authority_amount,
                   authority_currency = excluded.authority_currency, absences = excluded.absences,
                   version = excluded.version
             where known.version < excluded.version""";

    private static final String SELECT = """
            select id, subject, name, email, language, time_zone, team, active, authority_amount, authority_currency,
                   absences::text, version
              from staff_member""";

    private final DataSource database;
    private final ObjectMapper json;

    Staff(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Optional<StaffMember> find(UUID id) {
        return one(" where id = ?", id);
    }

    /** Who signs in with this token subject; where the copy still has two of them, the one who is active. */
    public Optional<StaffMember> bySubject(String subject) {
        return one(" where subject = ? order by active desc, version desc limit 1", subject);
    }

    /**
     * Who acts for a member of staff at a moment: they themselves while they are there, else their delegate, or whoever
     * stands in for that one, each by the day it is where they are.
     *
     * @return empty where nobody does
     */
    public Optional<StaffMember> actingFor(UUID id, Instant when) {
        var asked = new HashSet<UUID>();
        var next = Optional.of(id);
        while (next.isPresent() && asked.add(next.get())) {
            var member = find(next.get()).filter(StaffMember::active);
            var day = member.map(there -> when.atZone(there.timeZone()).toLocalDate());
            if (member.isEmpty() || !member.get().isAwayOn(day.get())) {
                return member;
            }
            next = member.get().delegateOn(day.get());
        }
        return Optional.empty();
    }

    @Transactional
    void keep(StaffMember member) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            var limit = Optional.ofNullable(member.authorityLimit());
            upsert.setObject(1, member.id());
            upsert.setString(2, member.subject());
            upsert.setString(3, member.name());
            upsert.setString(4, member.email());
            upsert.setString(5, member.language());
            upsert.setString(6, member.timeZone().getId());
            upsert.setString(7, member.team());
            upsert.setBoolean(8, member.active());
            upsert.setBigDecimal(9, limit.map(Money::amount).orElse(null));
            upsert.setString(10, limit.map(Money::currency).orElse(null));
            upsert.setString(11, json.writeValueAsString(member.absences()));
            upsert.setLong(12, member.version());
            upsert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The member of staff could not be written", failure);
        }
    }

    private Optional<StaffMember> one(String which, Object parameter) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SELECT + which)) {
            query.setObject(1, parameter);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(member(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The member of staff could not be read", failure);
        }
    }

    private StaffMember member(ResultSet row) throws SQLException, JsonProcessingException {
        var amount = row.getBigDecimal("authority_amount");
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("team"),
                row.getBoolean("active"),
                amount == null ? null : new Money(amount, row.getString("authority_currency")),
                List.of(json.readValue(row.getString("absences"), Absence[].class)),
                row.getLong("version"));
    }
}
