package org.evenkeel.accounts.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.paging.Cursor;

@ApplicationScoped
class TimeEntries implements PanacheRepositoryBase<TimeEntry, UUID> {

    private record Place(LocalDate day, UUID id) {}

    Optional<TimeEntry> referredToAs(UUID accountId, String reference) {
        return find("accountId = ?1 and reference = ?2", accountId, reference).firstResultOptional();
    }

    /** Time spent on accounts, the last day first, one more than asked for if there are more. */
    List<TimeEntry> list(Set<UUID> accounts, String cursor, int limit) {
        var place = Cursor.read(
                cursor, 2, parts -> new Place(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
        var parameters = new HashMap<String, Object>();
        parameters.put("accounts", accounts);
        var condition = "accountId in :accounts";
        if (place != null) {
            condition += " and day <= :day and (day < :day or id < :id)";
            parameters.put("day", place.day());
            parameters.put("id", place.id());
        }
        return find(condition + " order by day desc, id desc", parameters)
                .page(0, limit + 1)
                .list();
    }
}
