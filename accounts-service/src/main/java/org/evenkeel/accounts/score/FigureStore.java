package org.evenkeel.accounts.score;

import static org.evenkeel.kit.database.Statements.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.accounts.facts.Fact;
import org.evenkeel.accounts.score.figure.Figures;
import org.evenkeel.accounts.score.figure.Figures.Part;
import org.evenkeel.accounts.score.figure.Quadrant;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.database.Statements;

/** Figures as they are kept, how they came to be so, and the facts that are still to be taken into them. */
@ApplicationScoped
class FigureStore {

    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<FiguresChange.Cause>> CAUSES = new TypeReference<>() {};
    private static final TypeReference<List<FiguresChange.FactorChange>> FACTORS = new TypeReference<>() {};

    /** An account and those that were merged into it. */
    private static final String ALL_OF_IT = "(select ?::uuid union all select id from account where merged_into = ?)";

    private static final String FRESH = """
            select f.event_id, f.type from fresh_fact r join fact f on f.event_id = r.event_id
             where r.account_id in %s order by f.occurred_at, f.event_id""".formatted(ALL_OF_IT);

    private static final String FACTS =
            "select event_id, type, occurred_at, subject, data::text from fact where account_id in " + ALL_OF_IT;

    private static final String POSTPONE = "update fresh_fact set not_before = ? where account_id in " + ALL_OF_IT;

    private final Statements sql;
    private final ObjectMapper json;
    private final Clock clock;

    FigureStore(DataSource database, ObjectMapper json, Clock clock) {
        this.sql = new Statements(database);
        this.json = json;
        this.clock = clock;
    }

    /** Accounts with facts that are not in their figures yet. */
    List<UUID> accountsWithFreshFacts(int most) {
        return sql.query("""
                select distinct coalesce(a.merged_into, a.id) from fresh_fact f join account a on a.id = f.account_id
                 where f.not_before <= ? limit ?""", row -> row.getObject(1, UUID.class), clock.instant(), most);
    }

    void postpone(UUID accountId, Instant until) {
        sql.update(POSTPONE, until, accountId, accountId);
    }

    /** Keeps others from the figures of an account until the transaction ends. */
    void lock(UUID accountId) {
        sql.first("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 1, "figures of " + accountId);
    }

    /** The facts that are not in the account's figures yet, told by their types. */
    List<FiguresChange.Cause> freshFacts(UUID accountId) {
        return sql.query(
                FRESH,
                row -> new FiguresChange.Cause(row.getObject(1, UUID.class), row.getString(2)),
                accountId,
                accountId);
    }

    void noLongerFresh(List<FiguresChange.Cause> facts) {
        var events = facts.stream().map(FiguresChange.Cause::eventId).toArray(UUID[]::new);
        sql.update("delete from fresh_fact where event_id = any (?)", (Object) events);
    }

    List<Fact> facts(UUID accountId) {
        return sql.query(
                FACTS,
                row -> new Fact(
                        row.getObject(1, UUID.class),
                        accountId,
                        row.getString(2),
                        instant(row, "occurred_at"),
                        row.getObject(4, UUID.class),
                        read(row.getString(5))),
                accountId,
                accountId);
    }

    Optional<KeptFigures> find(UUID accountId) {
        return sql.first("select * from account_figures where account_id = ?", this::kept, accountId);
    }

    void keep(UUID accountId, Figures figures, LocalDate asOf, UUID scorecardId) {
        sql.update(
                """
                insert into account_figures (account_id, fit, debt, quadrant, known, parts, as_of, scorecard_id, computed_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                    on conflict (account_id) do update
                   set fit = excluded.fit, debt = excluded.debt, quadrant = excluded.quadrant, known = excluded.known,
                       parts = excluded.parts, as_of = excluded.as_of, scorecard_id = excluded.scorecard_id,
                       computed_at = excluded.computed_at""",
                accountId,
                figures.fit(),
                figures.debt(),
                name(figures.quadrant()),
                figures.known(),
                write(figures.parts()),
                asOf,
                scorecardId,
                clock.instant());
    }

    void noteChange(FiguresChange change) {
        sql.update(
                """
                insert into figures_change (id, account_id, changed_at, as_of, cause, facts, fit_before, fit_after,
                                            debt_before, debt_after, quadrant_before, quadrant_after, factors)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                Ids.next(),
                change.accountId(),
                clock.instant(),
                change.asOf(),
                change.why().name(),
                write(change.facts()),
                change.fitBefore(),
                change.fitAfter(),
                change.debtBefore(),
                change.debtAfter(),
                name(change.quadrantBefore()),
                name(change.quadrantAfter()),
                write(change.factors()));
    }

    /** How an account's figures changed, the last change first, one more than asked for if there are more. */
    List<FiguresChange> changes(UUID accountId, UUID before, int limit) {
        return sql.query(
                """
                select * from figures_change where account_id = ? and id < ? order by id desc limit ?""",
                row -> new FiguresChange(
                        row.getObject("id", UUID.class),
                        accountId,
                        instant(row, "changed_at"),
                        row.getObject("as_of", LocalDate.class),
                        FiguresChange.Why.valueOf(row.getString("cause")),
                        read(row.getString("facts"), CAUSES),
                        row.getBigDecimal("fit_before"),
                        row.getBigDecimal("fit_after"),
                        row.getBigDecimal("debt_before"),
                        row.getBigDecimal("debt_after"),
                        quadrant(row.getString("quadrant_before")),
                        quadrant(row.getString("quadrant_after")),
                        read(row.getString("factors"), FACTORS)),
                accountId,
                before == null ? new UUID(-1, -1) : before,
                limit + 1);
    }

    private KeptFigures kept(ResultSet row) throws SQLException {
        return new KeptFigures(
                new Figures(
                        row.getBigDecimal("fit"),
                        row.getBigDecimal("debt"),
                        quadrant(row.getString("quadrant")),
                        row.getInt("known"),
                        read(row.getString("parts"), PARTS)),
                row.getObject("as_of", LocalDate.class),
                row.getObject("scorecard_id", UUID.class),
                instant(row, "computed_at"));
    }

    private static String name(Quadrant quadrant) {
        return quadrant == null ? null : quadrant.name();
    }

    private static Quadrant quadrant(String name) {
        return name == null ? null : Quadrant.valueOf(name);
    }

    private com.fasterxml.jackson.databind.JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("A fact cannot be read", malformed);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Figures cannot be read", malformed);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
