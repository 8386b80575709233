package org.evenkeel.complaints.inbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.inbound.mime.ReceivedMail;
import org.evenkeel.complaints.inbound.mime.ReceivedMail.Attachment;
import org.evenkeel.kit.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mail that came in: what became of it, and while nothing did, why. */
@Entity
public class InboundMail {

    /** What became of a mail. */
    public enum Outcome {
        COMPLAINT,
        /** An answer on a case. */
        ANSWER,
        /** Waits for somebody to place it. */
        HELD,
        /** Nothing for us, as somebody decided. */
        DISMISSED
    }

    /** Why a mail waits for somebody to place it. */
    public enum Doubt {
        /** A machine wrote it. */
        AUTOMATIC,
        UNKNOWN_SENDER,
        /** Contacts of several accounts have this address. */
        SEVERAL_ACCOUNTS,
        /** It speaks of a case that is not the sender's. */
        CASE_OF_ANOTHER
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String messageId;

    @Column(nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(nullable = false, updatable = false)
    private String fromAddress;

    @Column(updatable = false)
    private String fromName;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Attachment> attachments;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Doubt heldBecause;

    private UUID complaintId;
    private String placedByName;
    private String reason;

    @Version
    private long version;

    protected InboundMail() {}

    /** @param doubt why it has to be placed by somebody; null where it is placed right away */
    InboundMail(ReceivedMail mail, Doubt doubt, Instant now) {
        this.id = Ids.next();
        this.messageId = mail.messageId();
        this.receivedAt = now;
        this.fromAddress = mail.fromAddress();
        this.fromName = mail.fromName();
        this.subject = mail.subject();
        this.text = mail.text();
        this.attachments = List.copyOf(mail.attachments());
        this.outcome = Outcome.HELD;
        this.heldBecause = doubt;
    }

    void became(Outcome what, Complaint complaint) {
        refuseUnlessHeld();
        outcome = what;
        complaintId = complaint.id();
    }

    void placedBy(String name) {
        placedByName = name;
    }

    void dismiss(String why, String by) {
        refuseUnlessHeld();
        outcome = Outcome.DISMISSED;
        reason = why;
        placedByName = by;
    }

    /** @throws ActRefused where something became of it already */
    void refuseUnlessHeld() {
        if (outcome != Outcome.HELD) {
            throw new ActRefused("This mail is placed already: " + outcome + ".");
        }
    }

    public UUID id() {
        return id;
    }

    public String messageId() {
        return messageId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String fromAddress() {
        return fromAddress;
    }

    public String fromName() {
        return fromName;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    public Outcome outcome() {
        return outcome;
    }

    public Doubt heldBecause() {
        return heldBecause;
    }

    public UUID complaintId() {
        return complaintId;
    }

    public String placedByName() {
        return placedByName;
    }

    /** Why it was dismissed. */
    public String reason() {
        return reason;
    }

    public long version() {
        return version;
    }
}
