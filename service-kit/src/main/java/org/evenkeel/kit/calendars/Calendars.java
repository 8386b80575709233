package org.evenkeel.kit.calendars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.kit.Remembered;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.text.FoldedText;

/** The calendars as this service knows them. */
@ApplicationScoped
public class Calendars {

    /** Never behind what is here: an event that had to wait may come after a newer one. */
    private static final String UPSERT = """
            insert into calendar_copy as known (id, name, name_key, standard, hours, version, told_at)
            values (?,?,?,?,?::jsonb,?,?)
                on conflict (id) do update
               set name = excluded.name, name_key = excluded.name_key, standard = excluded.standard,
                   hours = excluded.hours, version = excluded.version, told_at = excluded.told_at
             where known.version < excluded.version""";

    private static final String SELECT =
            "select id, name, standard, hours::text as hours, version from calendar_copy where ";

    private final Statements statements;
    private final ObjectMapper json;
    private final CalendarConfig config;
    private final Remembered<Optional<CalendarCopy>> standard;

    Calendars(DataSource database, ObjectMapper json, CalendarConfig config) {
        this.statements = new Statements(database);
        this.json = json;
        this.config = config;
        this.standard = new Remembered<>(config.freshness(), () -> one("standard order by told_at desc limit 1"));
    }

    public Optional<CalendarCopy> find(UUID id) {
        return one("id = ?", id);
    }

    /** By its name, however that is written: case and diacritics do not count. */
    public Optional<CalendarCopy> named(String name) {
        return one("name_key = ? order by told_at desc limit 1", FoldedText.fold(name));
    }

    /**
     * The calendar that applies where nothing else is said; empty until the first one has arrived. While news of a new
     * standard are here and those of the former one are not, it is the new one.
     */
    public Optional<CalendarCopy> standard() {
        return standard.get();
    }

    /** The hours of the calendar with this id, of the standard where it is not known, plain ones where that is not either. */
    public BusinessCalendar hoursOf(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(this::find)
                .map(CalendarCopy::hours)
                .orElseGet(this::standardHours);
    }

    /** The hours of the standard calendar; plain ones until the first calendar has arrived. */
    public BusinessCalendar standardHours() {
        return standard().map(CalendarCopy::hours).orElseGet(() -> BusinessCalendar.nineToFive(config.timeZone()));
    }

    @Transactional
    void keep(CalendarCopy calendar, Instant toldAt) {
        statements.update(
                UPSERT,
                calendar.id(),
                calendar.name(),
                FoldedText.fold(calendar.name()),
                calendar.standard(),
                written(calendar.hours()),
                calendar.version(),
                toldAt);
        standard.forget();
    }

    private Optional<CalendarCopy> one(String which, Object... parameters) {
        return statements.first(SELECT + which, this::read, parameters);
    }

    private CalendarCopy read(ResultSet row) throws SQLException {
        return new CalendarCopy(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("standard"),
                hours(row.getString("hours")),
                row.getLong("version"));
    }

    private String written(BusinessCalendar hours) {
        try {
            return json.writeValueAsString(hours);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BusinessCalendar hours(String text) {
        try {
            return json.readValue(text, BusinessCalendar.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The hours of a calendar cannot be read", malformed);
        }
    }
}
