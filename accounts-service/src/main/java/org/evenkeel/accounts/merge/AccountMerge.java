package org.evenkeel.accounts.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** That two accounts turned out to be one client. */
@Entity
public class AccountMerge {

    @Id
    private UUID id;

    private UUID keptId;
    private UUID mergedId;
    private String reason;
    private String mergedBy;
    private Instant mergedAt;
    private Instant undoneAt;

    @Version
    private long version;

    protected AccountMerge() {
        // for Hibernate
    }

    AccountMerge(UUID id, UUID keptId, UUID mergedId, String reason, String mergedBy, Instant mergedAt) {
        this.id = id;
        this.keptId = keptId;
        this.mergedId = mergedId;
        this.reason = reason;
        this.mergedBy = mergedBy;
        this.mergedAt = mergedAt;
    }

    void undo(Instant at) {
        if (undoneAt != null) {
            throw new MergeRefused("This merge was undone already.");
        }
        undoneAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID keptId() {
        return keptId;
    }

    public UUID mergedId() {
        return mergedId;
    }

    public String reason() {
        return reason;
    }

    /** The name of whoever did it. */
    public String mergedBy() {
        return mergedBy;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    /** Null while it stands. */
    public Instant undoneAt() {
        return undoneAt;
    }

    public long version() {
        return version;
    }
}
