package org.evenkeel.complaints.correspondence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;

@ApplicationScoped
class ClientMessages implements PanacheRepositoryBase<ClientMessage, UUID> {

    List<ClientMessage> of(Complaint complaint) {
        return list("complaintId = ?1 order by writtenAt, id", complaint.id());
    }
}
