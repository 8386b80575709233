package org.evenkeel.complaints.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;

/** A case that comes from an announced change; it is counted apart from the others. */
@Entity
class CaseOfChange {

    @Id
    private UUID complaintId;

    @Column(nullable = false)
    private UUID announcedChangeId;

    @Column(nullable = false)
    private Instant putDownAt;

    @Column(nullable = false)
    private String putDownByName;

    protected CaseOfChange() {}

    CaseOfChange(Complaint complaint) {
        this.complaintId = complaint.id();
    }

    void putDownTo(AnnouncedChange change, String by, Instant now) {
        announcedChangeId = change.id();
        putDownByName = by;
        putDownAt = now;
    }

    UUID announcedChangeId() {
        return announcedChangeId;
    }
}
