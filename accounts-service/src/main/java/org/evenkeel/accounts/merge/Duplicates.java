package org.evenkeel.accounts.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.kit.database.Statements;

/** Accounts whose names are so much alike that they may be one client. */
@ApplicationScoped
public class Duplicates {

    private static final int MOST = 20;

    /** The index finds what shares enough trigrams; what is alike enough to be shown is less. */
    private static final String ALIKE = """
            select a.id, a.name, round(similarity(a.name_key, ?)::numeric, 2) as likeness
              from account a
             where a.name_key % ? and similarity(a.name_key, ?) >= ? and a.id <> ? and a.merged_into is null
             order by likeness desc, a.id
             limit ?""";

    private static final double ALIKE_ENOUGH = 0.5;

    private final Statements sql;

    Duplicates(DataSource database) {
        this.sql = new Statements(database);
    }

    @Schema(name = "Duplicate")
    public record Duplicate(
            UUID accountId,
            @Schema(maxLength = AccountName.MAX_LENGTH) String name,

            @Schema(description = "How much the names are alike, 1 being the same", minimum = "0", maximum = "1")
            double likeness) {}

    /** The accounts whose names are most like this one's, the likest first. */
    public List<Duplicate> of(UUID accountId, String nameKey) {
        return sql.query(
                ALIKE,
                row -> new Duplicate(row.getObject(1, UUID.class), row.getString(2), row.getDouble(3)),
                nameKey,
                nameKey,
                nameKey,
                ALIKE_ENOUGH,
                accountId,
                MOST);
    }
}
