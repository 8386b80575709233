package org.evenkeel.accounts.engagement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An occasion on which the firm and a client were in touch. One entered by mistake is withdrawn, not deleted. */
@Entity
public class Touchpoint {

    public enum Kind {
        CALL,
        MEETING,
        VISIT,
        REVIEW,
        WORKSHOP,
        MESSAGE,
        OTHER
    }

    @Id
    private UUID id;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant heldAt;
    private UUID staffMemberId;
    private UUID contactId;
    private String note;
    private String reference;
    private boolean withdrawn;
    private Instant recordedAt;

    protected Touchpoint() {
        // for Hibernate
    }

    /**
     * What is noted of an occasion.
     *
     * @param staffMemberId who was in touch for the firm
     * @param contactId with whom at the client; may be null
     * @param note may be null
     * @param reference by which whoever keeps the diary knows it again; may be null
     */
    public record Details(
            Kind kind, Instant heldAt, UUID staffMemberId, UUID contactId, String note, String reference) {}

    Touchpoint(UUID id, UUID accountId, Details details, Instant recordedAt) {
        this.id = id;
        this.accountId = accountId;
        this.kind = details.kind();
        this.heldAt = details.heldAt();
        this.staffMemberId = details.staffMemberId();
        this.contactId = details.contactId();
        this.note = details.note();
        this.reference = details.reference();
        this.recordedAt = recordedAt;
    }

    void withdraw() {
        if (withdrawn) {
            throw new AlreadyWithdrawn();
        }
        withdrawn = true;
    }

    public Details details() {
        return new Details(kind, heldAt, staffMemberId, contactId, note, reference);
    }

    public UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
