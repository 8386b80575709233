package org.evenkeel.complaints.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.complaints.correction.CorrectiveAction.Status;
import org.evenkeel.kit.database.Statements;

@ApplicationScoped
class CorrectiveActions implements PanacheRepositoryBase<CorrectiveAction, UUID> {

    private static final String OF_ENTRY =
            "select f.id from finding f join finding_share s on s.finding_id = f.id where s.catalogue_entry_id = ?";

    /** Of each case the last finding counts. */
    private static final String COUNTS = """
            select (select count(*) from of_kind where received_at < ?),
                   (select count(*) from of_kind where received_at >= ?),
                   (select count(*) from complaint c
                     where c.received_at >= ? and c.received_at < ? and c.status <> 'WITHDRAWN'
                       and not exists (select from finding f where f.complaint_id = c.id))""";

    private static final String OF_KIND = """
            with of_kind as (
              select c.received_at
                from finding_share s join finding f on f.id = s.finding_id join complaint c on c.id = f.complaint_id
               where s.catalogue_entry_id = ? and c.received_at >= ? and c.received_at < ?
                 and not exists (select from finding later
                                  where later.complaint_id = c.id and (later.found_at, later.id) > (f.found_at, f.id)))
            """;

    private final Statements statements;

    CorrectiveActions(DataSource database) {
        this.statements = new Statements(database);
    }

    /** Whether each of these is a finding with a share on this entry. */
    boolean allFindOn(UUID catalogueEntryId, Collection<UUID> findingIds) {
        return statements
                .query(OF_ENTRY, row -> row.getObject(1, UUID.class), catalogueEntryId)
                .containsAll(findingIds);
    }

    /** The complaints of the action's kind in the windows before and after it was done, by when they came in. */
    EffectCheck.Counts counts(CorrectiveAction action) {
        return statements
                .first(
                        OF_KIND + COUNTS,
                        row -> new EffectCheck.Counts(row.getInt(1), row.getInt(2), row.getInt(3)),
                        action.catalogueEntryId(),
                        action.windowStart(),
                        action.windowEnd(),
                        action.doneAt(),
                        action.doneAt(),
                        action.doneAt(),
                        action.windowEnd())
                .orElseThrow();
    }

    /**
     * Actions, the first opened first.
     *
     * @param status null for all
     * @param catalogueEntryId null for all
     * @param after null from the first on
     */
    List<CorrectiveAction> list(Status status, UUID catalogueEntryId, UUID after, int most) {
        return find(
                        "(?1 is null or status = ?1) and (?2 is null or catalogueEntryId = ?2)"
                                + " and (?3 is null or id > ?3) order by id",
                        status,
                        catalogueEntryId,
                        after)
                .page(0, most)
                .list();
    }
}
