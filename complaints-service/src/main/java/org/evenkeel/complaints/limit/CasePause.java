package org.evenkeel.complaints.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.businesstime.Pause;

/** A time for which a case waited for its client, and its limits stood still. */
@Entity
public class CasePause {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    @Column(nullable = false, updatable = false)
    private String startedByName;

    private Instant endedAt;
    private String endedByName;

    protected CasePause() {}

    CasePause(Complaint complaint, String reason, String by, Instant now) {
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.reason = reason;
        this.startedByName = by;
        this.startedAt = now;
    }

    void end(String by, Instant now) {
        endedAt = now;
        endedByName = by;
    }

    Pause asPause() {
        return new Pause(startedAt, endedAt);
    }

    public UUID id() {
        return id;
    }

    /** What the client is waited for. */
    public String reason() {
        return reason;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedByName() {
        return startedByName;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endedByName() {
        return endedByName;
    }
}
