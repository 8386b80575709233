package org.evenkeel.complaints.limit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PauseRepository implements PanacheRepositoryBase<CasePause, UUID> {

    List<CasePause> of(UUID complaintId) {
        return list("complaintId = ?1 order by startedAt, id", complaintId);
    }

    Optional<CasePause> openOf(UUID complaintId) {
        return find("complaintId = ?1 and endedAt is null", complaintId).firstResultOptional();
    }
}
