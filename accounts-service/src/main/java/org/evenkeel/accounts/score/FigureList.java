package org.evenkeel.accounts.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.accounts.score.figure.Quadrant;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.database.Statements;

/** Accounts in the order of their figures. */
@ApplicationScoped
public class FigureList {

    /** Where fit is not known it comes before all that is. */
    static final String FIT = "coalesce(f.fit, -1)";

    private static final String LIST = """
            select f.account_id, a.name, f.fit, f.debt, f.quadrant, f.known, f.as_of
              from account_figures f join account a on a.id = f.account_id""";

    private final Statements sql;
    private final FigureAccess access;
    private final Caller caller;

    FigureList(DataSource database, FigureAccess access, Caller caller) {
        this.sql = new Statements(database);
        this.access = access;
        this.caller = caller;
    }

    /** Which accounts are listed; what is null does not matter. */
    public record Filter(Quadrant quadrant, Integer minFit, Integer maxFit, Integer minDebt, Integer maxDebt) {}

    @Schema(name = "ListedFigures")
    public record Listed(
            UUID accountId,
            @Schema(maxLength = AccountName.MAX_LENGTH) String name,

            @Schema(description = "0–100, more is better; absent where nothing is known", nullable = true)
            BigDecimal fit,

            @Schema(description = "0–100, less is better") BigDecimal debt,
            @Schema(nullable = true) Quadrant quadrant,

            @Schema(description = "Which share of fit's weight rests on facts", minimum = "0", maximum = "100")
            int known,

            LocalDate asOf) {

        static Listed from(ResultSet row) throws SQLException {
            var quadrant = row.getString("quadrant");
            return new Listed(
                    row.getObject("account_id", UUID.class),
                    row.getString("name"),
                    row.getBigDecimal("fit"),
                    row.getBigDecimal("debt"),
                    quadrant == null ? null : Quadrant.valueOf(quadrant),
                    row.getInt("known"),
                    row.getObject("as_of", LocalDate.class));
        }
    }

    /** Accounts that the caller may see, one more than asked for if there are more. */
    public List<Listed> list(Filter filter, FigureSort sort, String cursor, int limit) {
        var conditions = new ArrayList<>(List.of("a.merged_into is null"));
        var parameters = new ArrayList<>();
        add(conditions, parameters, "f.quadrant = ?", filter.quadrant == null ? null : filter.quadrant.name());
        add(conditions, parameters, FIT + " >= ?", filter.minFit);
        // those of unknown fit are none of the least
        add(conditions, parameters, "f.fit <= ?", filter.maxFit);
        add(conditions, parameters, "f.debt >= ?", filter.minDebt);
        add(conditions, parameters, "f.debt <= ?", filter.maxDebt);
        caller.confinedTo()
                .ifPresent(own -> add(conditions, parameters, "f.account_id = any (?)", own.toArray(UUID[]::new)));
        if (access.seesOwnOnly()) {
            var owner = access.ownerId();
            if (owner.isEmpty()) {
                return List.of();
            }
            add(conditions, parameters, "a.owner_id = ?", owner.get());
        }
        var place = sort.placeAfter(cursor);
        if (place != null) {
            conditions.add(sort.condition());
            parameters.add(place.key());
            parameters.add(place.id());
        }
        var where = " where " + String.join(" and ", conditions);
        parameters.add(limit + 1);
        return sql.query(LIST + where + sort.orderBy() + " limit ?", Listed::from, parameters.toArray());
    }

    private static void add(List<String> conditions, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }
}
