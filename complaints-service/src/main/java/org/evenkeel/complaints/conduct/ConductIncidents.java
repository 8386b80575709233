package org.evenkeel.complaints.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;

@ApplicationScoped
class ConductIncidents implements PanacheRepositoryBase<ConductIncident, UUID> {

    List<ConductIncident> of(Complaint complaint) {
        return list("complaintId = ?1 order by id", complaint.id());
    }
}
