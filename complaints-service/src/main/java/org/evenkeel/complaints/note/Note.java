package org.evenkeel.complaints.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.kit.Ids;

/** What those who run a case tell each other. It is written and never changed. */
@Entity
public class Note {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private String text;

    @Column(nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(nullable = false, updatable = false)
    private String writtenByName;

    protected Note() {}

    Note(Complaint complaint, String text, String by, Instant now) {
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.text = text;
        this.writtenByName = by;
        this.writtenAt = now;
    }

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenByName() {
        return writtenByName;
    }
}
