package org.evenkeel.accounts.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.kit.caller.Actor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A session in which owners go through the clients and decide about them. */
@Entity
public class FitReview {

    @Id
    private UUID id;

    private LocalDate heldOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> members;

    private String openedBy;
    private String openedByName;
    private Instant openedAt;
    private Instant closedAt;

    @Version
    private long version;

    protected FitReview() {
        // for Hibernate
    }

    FitReview(UUID id, LocalDate heldOn, List<UUID> members, Actor openedBy, Instant openedAt) {
        this.id = id;
        this.heldOn = heldOn;
        this.members = members.stream().distinct().toList();
        this.openedBy = openedBy.subject();
        this.openedByName = openedBy.name();
        this.openedAt = openedAt;
    }

    void requireOpen() {
        if (closedAt != null) {
            throw new ReviewRefused("The review of %s was closed on %s.".formatted(heldOn, closedAt));
        }
    }

    void close(Instant now) {
        requireOpen();
        closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    /** Members of staff who sat in it. */
    public List<UUID> members() {
        return List.copyOf(members);
    }

    public Actor openedBy() {
        return new Actor(openedBy, openedByName);
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Null while it is open. */
    public Instant closedAt() {
        return closedAt;
    }

    public boolean open() {
        return closedAt == null;
    }

    public long version() {
        return version;
    }
}
