package org.evenkeel.complaints.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.files.StoredFile;

/** A file that somebody added to a case. What was removed stays in the list, without its content. */
@Entity
public class Attachment {

    /** For whom it is, of those who see the case. */
    public enum Readers {
        EVERYONE,
        /** Those who run the case, and auditors. */
        TEAM
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false)
    private String filename;

    @Column(nullable = false, updatable = false)
    private String mediaType;

    @Column(nullable = false, updatable = false)
    private long bytes;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Readers readers;

    @Column(nullable = false, updatable = false)
    private Instant addedAt;

    @Column(nullable = false, updatable = false)
    private String addedBy;

    @Column(nullable = false, updatable = false)
    private String addedByName;

    private Instant removedAt;
    private String removedByName;
    private String removalReason;

    protected Attachment() {}

    Attachment(UUID complaintId, StoredFile file, Readers readers, Person person, Instant now) {
        this.id = file.id();
        this.complaintId = complaintId;
        this.filename = file.name();
        this.mediaType = file.mediaType();
        this.bytes = file.bytes();
        this.sha256 = file.sha256();
        this.readers = readers;
        this.addedAt = now;
        this.addedBy = person.subject();
        this.addedByName = person.name();
    }

    void remove(Person person, String reason, Instant now) {
        if (isRemoved()) {
            throw new ActRefused("This attachment was removed already.");
        }
        removedAt = now;
        removedByName = person.name();
        removalReason = reason;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** The attachment's, and that of its content in the store. */
    public UUID id() {
        return id;
    }

    public UUID complaintId() {
        return complaintId;
    }

    public String filename() {
        return filename;
    }

    public String mediaType() {
        return mediaType;
    }

    public long bytes() {
        return bytes;
    }

    /** In hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public Readers readers() {
        return readers;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedByName() {
        return addedByName;
    }

    public Instant removedAt() {
        return removedAt;
    }

    public String removedByName() {
        return removedByName;
    }

    public String removalReason() {
        return removalReason;
    }
}
