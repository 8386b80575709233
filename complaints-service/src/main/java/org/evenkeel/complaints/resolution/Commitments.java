package org.evenkeel.complaints.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;

@ApplicationScoped
class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    List<Commitment> of(Complaint complaint) {
        return list("complaintId = ?1 order by dueAt, id", complaint.id());
    }

    List<Commitment> of(Resolution resolution) {
        return list("resolutionId = ?1 order by dueAt, id", resolution.id());
    }

    boolean anyOpen(Complaint complaint) {
        return count("complaintId = ?1 and keptAt is null", complaint.id()) > 0;
    }
}
