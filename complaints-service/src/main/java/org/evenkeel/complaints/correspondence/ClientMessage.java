package org.evenkeel.complaints.correspondence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.correspondence.heat.Heat;
import org.evenkeel.kit.Ids;

/**
 * A message to the client of a case. One that is heated is held for a time, may be put in other words meanwhile, and goes
 * out only once somebody who wrote none of it has read it (S5).
 */
@Entity
public class ClientMessage {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private String authorSubject;

    @Column(nullable = false, updatable = false)
    private String authorName;

    @Column(nullable = false, updatable = false)
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private Heat heat;

    private String heatMarkedBy;
    private Instant heldUntil;
    private Instant releasedAt;
    private String releasedByName;

    @Column(nullable = false)
    private UUID mailId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "client_message_wording", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "position")
    private List<Wording> wordings = new ArrayList<>();

    protected ClientMessage() {}

    ClientMessage(Complaint complaint, Wording wording) {
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.authorSubject = wording.writtenBy();
        this.authorName = wording.writtenByName();
        this.writtenAt = wording.writtenAt();
        this.wordings.add(wording);
    }

    /** Holds it until a time, and until a second pair of eyes has read it. */
    void hold(Heat why, String markedBy, Instant until) {
        if (heat != null) {
            throw new ActRefused("This message is held already.");
        }
        heat = why;
        heatMarkedBy = markedBy;
        heldUntil = until;
    }

    /** Puts it in other words while it is held. */
    void reword(Wording wording) {
        refuseUnlessHeld();
        wordings.add(wording);
    }

    /** Lets it go: not before the time until which it is held, and by somebody who wrote none of it. */
    void release(Person reader, Instant now) {
        refuseUnlessHeld();
        if (isWrittenBy(reader.subject())) {
            throw new ActRefused("Somebody who wrote none of it has to read it first.");
        }
        releasedAt = now;
        releasedByName = reader.name();
    }

    private void refuseUnlessHeld() {
        if (!isHeld()) {
            throw new ActRefused(heat == null ? "This message is not held." : "This message was released already.");
        }
    }

    void sentAs(UUID mail) {
        mailId = mail;
    }

    /** Whether it waits for somebody to release it. */
    boolean isHeld() {
        return heat != null && releasedAt == null;
    }

    boolean isWrittenBy(String subject) {
        return wordings.stream().anyMatch(wording -> wording.writtenBy().equals(subject));
    }

    boolean belongsTo(Complaint complaint) {
        return complaintId.equals(complaint.id());
    }

    public UUID id() {
        return id;
    }

    public String authorName() {
        return authorName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<Heat> heat() {
        return Optional.ofNullable(heat);
    }

    /** Who said that it is heated; null where a rule or its author did. */
    public String heatMarkedBy() {
        return heatMarkedBy;
    }

    public Instant heldUntil() {
        return heldUntil;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public String releasedByName() {
        return releasedByName;
    }

    /** The mail it goes out as. */
    UUID mailId() {
        return mailId;
    }

    /** Every wording it had, the last of which counts. */
    public List<Wording> wordings() {
        return List.copyOf(wordings);
    }

    Wording wording() {
        return wordings.getLast();
    }
}
