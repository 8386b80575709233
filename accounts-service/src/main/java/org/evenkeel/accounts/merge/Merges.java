package org.evenkeel.accounts.merge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Merges implements PanacheRepositoryBase<AccountMerge, UUID> {

    Optional<AccountMerge> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The last first, one more than asked for if there are more. */
    List<AccountMerge> list(UUID before, int limit) {
        return (before == null ? find("order by id desc") : find("id < ?1 order by id desc", before))
                .page(0, limit + 1)
                .list();
    }
}
