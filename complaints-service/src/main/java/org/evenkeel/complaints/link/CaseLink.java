package org.evenkeel.complaints.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/** How one case of a client stands to another. */
@Entity
public class CaseLink {

    /** What the first case is to the other. */
    public enum Kind {
        /** It came up again after the other was settled. */
        FOLLOW_UP,
        /** It says the same as the other. */
        DUPLICATE
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private UUID otherId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private Instant linkedAt;

    @Column(nullable = false, updatable = false)
    private String linkedByName;

    protected CaseLink() {}

    CaseLink(Complaint complaint, Complaint other, Kind kind, String by, Instant now) {
        if (complaint.id().equals(other.id())) {
            throw new InvalidRequest("complaintId", "must be of another case");
        }
        if (!complaint.account().id().equals(other.account().id())) {
            throw new InvalidRequest("complaintId", "must be of a case of the same account");
        }
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.otherId = other.id();
        this.kind = kind;
        this.linkedByName = by;
        this.linkedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID complaintId() {
        return complaintId;
    }

    public UUID otherId() {
        return otherId;
    }

    public Kind kind() {
        return kind;
    }

    public Instant linkedAt() {
        return linkedAt;
    }

    public String linkedByName() {
        return linkedByName;
    }
}
