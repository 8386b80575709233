package org.evenkeel.complaints.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/** A senior talked to the client, to learn what we did wrong (S3). */
@Entity
public class Talk {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private Instant heldAt;

    @Column(nullable = false, updatable = false)
    private String spokenWith;

    @Column(nullable = false, updatable = false)
    private String notes;

    @Column(nullable = false, updatable = false)
    private String heldBySubject;

    @Column(nullable = false, updatable = false)
    private String heldByName;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    protected Talk() {}

    Talk(Complaint complaint, Person senior, Instant heldAt, String spokenWith, String notes, Instant now) {
        if (heldAt.isAfter(now)) {
            throw new InvalidRequest("heldAt", "must not be in the future");
        }
        if (heldAt.isBefore(complaint.receivedAt())) {
            throw new InvalidRequest("heldAt", "must not be before the complaint came in");
        }
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.heldAt = heldAt;
        this.spokenWith = spokenWith;
        this.notes = notes;
        this.heldBySubject = senior.subject();
        this.heldByName = senior.name();
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public String spokenWith() {
        return spokenWith;
    }

    public String notes() {
        return notes;
    }

    public String heldByName() {
        return heldByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
