package org.evenkeel.complaints.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    Optional<String> referenceOf(String origin, String externalReference) {
        return find(
                        "select c.reference from Complaint c where c.origin = ?1 and c.externalReference = ?2",
                        origin,
                        externalReference)
                .project(String.class)
                .firstResultOptional();
    }
}
