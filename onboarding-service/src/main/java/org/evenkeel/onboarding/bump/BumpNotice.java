package org.evenkeel.onboarding.bump;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.onboarding.onboarding.ActRefused;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Signature;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Trouble on the way, told to the client before they ask: there will be bumps, and they are fixed fast (S7). */
@Entity
public class BumpNotice {

    /**
     * What the client is told.
     *
     * @param remedy what is done about it
     */
    public record Notice(String trouble, String remedy, Instant fixedBy) {}

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID onboardingId;

    @Column(nullable = false, updatable = false)
    private String trouble;

    @Column(nullable = false, updatable = false)
    private String remedy;

    @Column(nullable = false, updatable = false)
    private Instant fixedBy;

    @Embedded
    @EmbeddedColumnNaming("told_%s")
    private Signature told;

    private Instant fixedAt;

    protected BumpNotice() {}

    BumpNotice(Onboarding onboarding, Notice notice, Signature told) {
        if (!notice.fixedBy().isAfter(told.at())) {
            throw new InvalidRequest("fixedBy", "must be in the future");
        }
        this.id = Ids.next();
        this.onboardingId = onboarding.id();
        this.trouble = notice.trouble();
        this.remedy = notice.remedy();
        this.fixedBy = notice.fixedBy();
        this.told = told;
    }

    void fixed(Instant now) {
        if (fixedAt != null) {
            throw new ActRefused("This bump is fixed already.");
        }
        fixedAt = now;
    }

    boolean isOpen() {
        return fixedAt == null;
    }

    boolean isFixedLate() {
        return fixedAt != null && !fixedAt.isBefore(fixedBy);
    }

    boolean belongsTo(Onboarding onboarding) {
        return onboardingId.equals(onboarding.id());
    }

    public UUID id() {
        return id;
    }

    public String trouble() {
        return trouble;
    }

    public String remedy() {
        return remedy;
    }

    public Instant fixedBy() {
        return fixedBy;
    }

    public Signature told() {
        return told;
    }

    public Instant fixedAt() {
        return fixedAt;
    }
}
