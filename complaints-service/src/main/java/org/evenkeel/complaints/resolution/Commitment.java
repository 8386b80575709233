package org.evenkeel.complaints.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/** A promise to the client, with somebody who keeps it and a deadline (S4). */
@Entity
public class Commitment {

    /** How a promise stands. */
    public enum Standing {
        OPEN,
        OVERDUE,
        KEPT,
        KEPT_LATE
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private UUID resolutionId;

    @Column(nullable = false, updatable = false)
    private String promise;

    @Column(nullable = false, updatable = false)
    private String ownerName;

    @Column(nullable = false, updatable = false)
    private Instant dueAt;

    private Instant overdueAt;
    private Instant keptAt;
    private String keptNote;

    protected Commitment() {}

    Commitment(Resolution resolution, Promise promise, Instant now) {
        if (!promise.dueAt().isAfter(now)) {
            throw new InvalidRequest("commitments", "must each be due in the future");
        }
        this.id = Ids.next();
        this.complaintId = resolution.complaintId();
        this.resolutionId = resolution.id();
        this.promise = promise.text();
        this.ownerName = promise.owner();
        this.dueAt = promise.dueAt();
    }

    /**
     * What is promised.
     *
     * @param owner who keeps it
     */
    public record Promise(String text, String owner, Instant dueAt) {}

    void keep(String note, Instant now) {
        if (keptAt != null) {
            throw new ActRefused("This promise was kept already.");
        }
        keptAt = now;
        keptNote = note;
    }

    /**
     * Notes that its time has passed.
     *
     * @return whether that is so and was not noted before
     */
    boolean becomeOverdue(Instant now) {
        if (overdueAt != null || keptAt != null || now.isBefore(dueAt)) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    boolean belongsTo(UUID complaint) {
        return complaintId.equals(complaint);
    }

    public Standing standing(Instant now) {
        if (keptAt != null) {
            return keptAt.isAfter(dueAt) ? Standing.KEPT_LATE : Standing.KEPT;
        }
        return now.isAfter(dueAt) ? Standing.OVERDUE : Standing.OPEN;
    }

    public UUID id() {
        return id;
    }

    UUID complaintId() {
        return complaintId;
    }

    UUID resolutionId() {
        return resolutionId;
    }

    public String promise() {
        return promise;
    }

    public String ownerName() {
        return ownerName;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public String keptNote() {
        return keptNote;
    }
}
