package org.evenkeel.accounts.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.paging.Cursor;

@ApplicationScoped
class Touchpoints implements PanacheRepositoryBase<Touchpoint, UUID> {

    private record Place(Instant heldAt, UUID id) {}

    Optional<Touchpoint> referredToAs(UUID accountId, String reference) {
        return find("accountId = ?1 and reference = ?2", accountId, reference).firstResultOptional();
    }

    /** Occasions with accounts, the last first, one more than asked for if there are more. */
    List<Touchpoint> list(Set<UUID> accounts, String cursor, int limit) {
        var place = Cursor.read(
                cursor, 2, parts -> new Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
        var parameters = new HashMap<String, Object>();
        parameters.put("accounts", accounts);
        var condition = "accountId in :accounts";
        if (place != null) {
            condition += " and heldAt <= :at and (heldAt < :at or id < :id)";
            parameters.put("at", place.heldAt());
            parameters.put("id", place.id());
        }
        return find(condition + " order by heldAt desc, id desc", parameters)
                .page(0, limit + 1)
                .list();
    }
}
