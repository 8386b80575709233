package org.evenkeel.complaints.hearing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;

@ApplicationScoped
class HearingRepository implements PanacheRepositoryBase<Hearing, UUID> {

    /** The hearing of the present round; empty before the first. */
    Optional<Hearing> latestOf(Complaint complaint) {
        return find("complaintId = ?1 order by round desc", complaint.id()).firstResultOptional();
    }

    List<Hearing> of(Complaint complaint) {
        return list("complaintId = ?1 order by round", complaint.id());
    }
}
