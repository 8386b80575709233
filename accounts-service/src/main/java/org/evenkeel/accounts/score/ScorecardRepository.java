package org.evenkeel.accounts.score;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScorecardRepository implements PanacheRepositoryBase<ScorecardVersion, UUID> {

    /** Lets scorecards change one after another until this transaction ends. */
    void oneChangeAtATime() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('scorecard'))")
                .getSingleResult();
    }

    Optional<ScorecardVersion> inUse() {
        return find("status", ScorecardVersion.Status.ACTIVE).firstResultOptional();
    }

    Optional<ScorecardVersion> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The last drafted first, one more than asked for if there are more. */
    List<ScorecardVersion> list(UUID before, int limit) {
        return (before == null ? find("order by id desc") : find("id < ?1 order by id desc", before))
                .page(0, limit + 1)
                .list();
    }
}
