package org.evenkeel.onboarding.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.onboarding.onboarding.ActRefused;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.template.Side;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What one side promised the other on the way: a deal is a series of commitments, each to be met (S7). */
@Entity
public class Commitment {

    /** How a promise stands. */
    public enum Standing {
        OPEN,
        /** Its deadline passed, and it is not kept. */
        BROKEN,
        KEPT,
        KEPT_LATE
    }

    /**
     * What is promised.
     *
     * @param owner who keeps it
     */
    public record Promise(String text, String owner, Instant dueAt) {}

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID onboardingId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Side side;

    @Column(nullable = false, updatable = false)
    private String promise;

    @Column(nullable = false, updatable = false)
    private String ownerName;

    @Column(nullable = false, updatable = false)
    private Instant dueAt;

    @Embedded
    @EmbeddedColumnNaming("made_%s")
    private Signature made;

    @Embedded
    @EmbeddedColumnNaming("kept_%s")
    private Signature kept;

    private String keptNote;
    private Instant brokenAt;

    protected Commitment() {}

    Commitment(Onboarding onboarding, Side side, Promise promise, Signature made) {
        if (!promise.dueAt().isAfter(made.at())) {
            throw new InvalidRequest("dueAt", "must be in the future");
        }
        this.id = Ids.next();
        this.onboardingId = onboarding.id();
        this.side = side;
        this.promise = promise.text();
        this.ownerName = promise.owner();
        this.dueAt = promise.dueAt();
        this.made = made;
    }

    void keep(Signature by, String note) {
        if (kept != null) {
            throw new ActRefused("This promise was kept already.");
        }
        kept = by;
        keptNote = note;
    }

    void breakAt(Instant now) {
        brokenAt = now;
    }

    boolean isOpenFor(Side whose) {
        return kept == null && side == whose;
    }

    boolean belongsTo(Onboarding onboarding) {
        return onboardingId.equals(onboarding.id());
    }

    public Standing standing(Instant now) {
        if (kept != null) {
            return kept.at().isBefore(dueAt) ? Standing.KEPT : Standing.KEPT_LATE;
        }
        return now.isBefore(dueAt) ? Standing.OPEN : Standing.BROKEN;
    }

    public UUID id() {
        return id;
    }

    UUID onboardingId() {
        return onboardingId;
    }

    public Side side() {
        return side;
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

    public Signature made() {
        return made;
    }

    public Optional<Signature> kept() {
        return Optional.ofNullable(kept);
    }

    public String keptNote() {
        return keptNote;
    }
}
