package org.evenkeel.complaints.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.database.Statements;
import org.evenkeel.kit.events.EventLog;
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.http.Versions;
import org.evenkeel.kit.problem.InvalidRequest;

/** Figures that others published and ours are held against, each with its source; the firm can put better ones in. */
@ApplicationScoped
public class PublishedFigures {

    /** What a figure is of. */
    public enum Name {
        EMPLOYEE_CAUSES,
        CLIENT_CAUSES,
        SYSTEM_CAUSES,
        TELL_SOMEBODY_OF_BAD,
        TELL_FIVE_OF_BAD,
        TELL_FIVE_OF_GOOD
    }

    /**
     * A figure in percent.
     *
     * @param high the same as {@code low} where it is no range
     */
    public record Figure(Name name, BigDecimal low, BigDecimal high, String source, long version) {

        double part() {
            return low.add(high).doubleValue() / 200;
        }
    }

    record FigureChanged(Name name, BigDecimal low, BigDecimal high) {

        static final String TYPE = "org.evenkeel.published-figure.changed";
    }

    private static final String SELECT = "select name, low, high, source, version from published_figure";

    private final Statements statements;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    PublishedFigures(DataSource database, EventLog events, Caller caller, Clock clock) {
        this.statements = new Statements(database);
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    public Map<Name, Figure> all() {
        var figures = new EnumMap<Name, Figure>(Name.class);
        statements.query(SELECT, PublishedFigures::figure).forEach(figure -> figures.put(figure.name(), figure));
        return figures;
    }

    @Transactional
    public Figure change(Name name, String ifMatch, BigDecimal low, BigDecimal high, String source) {
        if (low.compareTo(high) > 0) {
            throw new InvalidRequest("high", "must not be less than low");
        }
        var known = statements
                .first(SELECT + " where name = ? for update", PublishedFigures::figure, name.name())
                .orElseThrow();
        Versions.require(ifMatch, known.version());
        statements.update(
                "update published_figure set low = ?, high = ?, source = ?, version = version + 1 where name = ?",
                low,
                high,
                source,
                name.name());
        events.record(Happening.now(
                clock.instant(),
                FigureChanged.TYPE,
                null,
                Ids.next(),
                caller.subject(),
                caller.name(),
                new FigureChanged(name, low, high)));
        return new Figure(name, low, high, source, known.version() + 1);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                Name.valueOf(row.getString("name")),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getString("source"),
                row.getLong("version"));
    }
}
