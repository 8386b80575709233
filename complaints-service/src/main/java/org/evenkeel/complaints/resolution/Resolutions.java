package org.evenkeel.complaints.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.finding.FindingService;

@ApplicationScoped
class Resolutions implements PanacheRepositoryBase<Resolution, UUID> {

    private final FindingService findings;

    Resolutions(FindingService findings) {
        this.findings = findings;
    }

    /** The last resolution of what was found last; empty while none was decided since. */
    Optional<Resolution> currentOf(Complaint complaint) {
        return findings.latest(complaint)
                .flatMap(finding -> find("complaintId = ?1 order by decidedAt desc, id desc", complaint.id())
                        .firstResultOptional()
                        .filter(resolution -> resolution.makesGood(finding)));
    }

    List<Resolution> of(Complaint complaint) {
        return list("complaintId = ?1 order by decidedAt, id", complaint.id());
    }
}
