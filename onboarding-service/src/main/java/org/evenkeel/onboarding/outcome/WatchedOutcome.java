package org.evenkeel.onboarding.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.onboarding.onboarding.ActRefused;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.template.ExpectedOutcome;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * Something that has to show up after go-live if all is well: silence past its limit means that something was missed, and
 * it is noticed on the day it can be (S7).
 */
@Entity
public class WatchedOutcome {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID onboardingId;

    @Column(nullable = false, updatable = false)
    private String key;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(nullable = false, updatable = false)
    private String within;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OutcomeStatus status;

    private Instant dueAt;
    private Instant silentAt;
    private Instant arrivedAt;

    @Embedded
    @EmbeddedColumnNaming("reported_%s")
    private Signature reported;

    protected WatchedOutcome() {}

    WatchedOutcome(Onboarding onboarding, ExpectedOutcome expected) {
        this.id = Ids.next();
        this.onboardingId = onboarding.id();
        this.key = expected.key();
        this.title = expected.title();
        this.within = expected.within();
        this.status = OutcomeStatus.AWAITED;
    }

    /** From go-live on the time runs. */
    void watchFrom(Instant liveAt, BusinessCalendar calendar) {
        var limit = new ExpectedOutcome(key, title, within).limit();
        dueAt = calendar.due(liveAt, limit, List.of()).orElseThrow();
    }

    Optional<String> obstacleToReport() {
        return switch (status) {
            case AWAITED -> Optional.empty();
            case ARRIVED -> Optional.of("\"" + title + "\" has arrived already.");
            case CANCELLED -> Optional.of("\"" + title + "\" is not expected any more.");
        };
    }

    /** @param happenedAt when it showed up, between go-live and now */
    void arrive(Instant happenedAt, Instant liveAt, Signature by) {
        refuseIf(obstacleToReport());
        if (happenedAt.isAfter(by.at()) || happenedAt.isBefore(liveAt)) {
            throw new InvalidRequest("happenedAt", "must be between go-live and now");
        }
        status = OutcomeStatus.ARRIVED;
        arrivedAt = happenedAt;
        reported = by;
    }

    void cancel() {
        refuseIf(obstacleToReport());
        status = OutcomeStatus.CANCELLED;
    }

    private static void refuseIf(Optional<String> obstacle) {
        obstacle.ifPresent(reason -> {
            throw new ActRefused(reason);
        });
    }

    void silentSince(Instant now) {
        silentAt = now;
    }

    boolean isLate() {
        return arrivedAt != null && !arrivedAt.isBefore(dueAt);
    }

    public boolean isAwaited() {
        return status == OutcomeStatus.AWAITED;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public String within() {
        return within;
    }

    public OutcomeStatus status() {
        return status;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** When its silence was noticed. */
    public Instant silentAt() {
        return silentAt;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public Optional<Signature> reported() {
        return Optional.ofNullable(reported);
    }

    UUID onboardingId() {
        return onboardingId;
    }
}
