package org.evenkeel.accounts.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.kit.paging.Cursor;

@ApplicationScoped
class InvoiceRepository implements PanacheRepositoryBase<Invoice, UUID> {

    private record Place(LocalDate issuedOn, UUID id) {}

    Optional<Invoice> find(Set<UUID> accounts, UUID id) {
        return find("accountId in ?1 and id = ?2", accounts, id).firstResultOptional();
    }

    Optional<Invoice> lock(Set<UUID> accounts, UUID id) {
        return find("accountId in ?1 and id = ?2", accounts, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Invoice> numbered(UUID accountId, String number) {
        return find("accountId = ?1 and number = ?2", accountId, number).firstResultOptional();
    }

    /**
     * Invoices of accounts, the last issued first, one more than asked for if there are more.
     *
     * @param overdueOn shows those only that are overdue on this day; null for all
     */
    List<Invoice> list(Set<UUID> accounts, LocalDate overdueOn, String cursor, int limit) {
        var conditions = new ArrayList<>(List.of("accountId in :accounts"));
        var parameters = new HashMap<String, Object>();
        parameters.put("accounts", accounts);
        if (overdueOn != null) {
            conditions.add("payable > 0 and dueOn < :today");
            parameters.put("today", overdueOn);
        }
        var place = Cursor.read(
                cursor, 2, parts -> new Place(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
        if (place != null) {
            conditions.add("issuedOn <= :day and (issuedOn < :day or id < :id)");
            parameters.put("day", place.issuedOn());
            parameters.put("id", place.id());
        }
        return find(String.join(" and ", conditions) + " order by issuedOn desc, id desc", parameters)
                .page(0, limit + 1)
                .list();
    }
}
