package org.evenkeel.complaints.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.kit.Ids;

/** Something on the case that shows what happened. It is added and never changed. */
@Entity
public class Evidence {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private String description;

    @Column(nullable = false, updatable = false)
    private Instant addedAt;

    @Column(nullable = false, updatable = false)
    private String addedByName;

    protected Evidence() {}

    Evidence(Complaint complaint, String description, String addedBy, Instant now) {
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.description = description;
        this.addedByName = addedBy;
        this.addedAt = now;
    }

    boolean belongsTo(Complaint complaint) {
        return complaintId.equals(complaint.id());
    }

    public UUID id() {
        return id;
    }

    public String description() {
        return description;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedByName() {
        return addedByName;
    }
}
