package org.evenkeel.complaints.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.limit.reckoning.Reckoning;
import org.evenkeel.kit.businesstime.BusinessCalendar;
import org.evenkeel.kit.businesstime.BusinessDuration;
import org.evenkeel.kit.businesstime.Pause;

/** A time by which something is owed to the client of one case. It keeps the length and calendar it began with. */
@Entity
public class CaseLimit {

    /** @param round counts on with each time the case was reopened */
    @Embeddable
    public record Id(
            UUID complaintId,
            int round,
            @Enumerated(EnumType.STRING) LimitKind kind) {}

    /** What came of it when its time had come. */
    enum Notice {
        WARNED,
        MISSED
    }

    @EmbeddedId
    private Id id;

    @Column(nullable = false, updatable = false)
    private String preset;

    @Column(nullable = false, updatable = false)
    private String length;

    @Column(nullable = false, updatable = false)
    private short warnPercent;

    @Column(updatable = false)
    private UUID calendarId;

    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    private Instant dueAt;
    private Instant wakeAt;
    private Instant warnedAt;
    private Instant missedAt;
    private Instant metAt;
    private Instant endedAt;

    protected CaseLimit() {}

    CaseLimit(Id id, String preset, BusinessDuration length, int warnPercent, UUID calendarId, Instant startedAt) {
        this.id = id;
        this.preset = preset;
        this.length = length.toString();
        this.warnPercent = (short) warnPercent;
        this.calendarId = calendarId;
        this.startedAt = startedAt;
    }

    /** The same limit owed once more, from now on. */
    CaseLimit again(int round, Instant now) {
        return new CaseLimit(new Id(id.complaintId, round, id.kind), preset, length(), warnPercent, calendarId, now);
    }

    /** Works out when it is reached; it stands still where a pause goes on. */
    void reckon(BusinessCalendar hours, List<Pause> pauses) {
        if (!runs()) {
            return;
        }
        var reckoning = Reckoning.of(hours, startedAt, length(), warnPercent, pauses);
        dueAt = reckoning.map(Reckoning::dueAt).orElse(null);
        wakeAt = missedAt != null
                ? null
                : reckoning
                        .flatMap(Reckoning::warnAt)
                        .filter(warnAt -> warnedAt == null)
                        .or(() -> Optional.ofNullable(dueAt))
                        .orElse(null);
    }

    /** One that had been reached before the case was here is missed, and nobody can be warned any more. */
    void noteIfMissedBefore(Instant recordedAt) {
        missIfReached(recordedAt);
    }

    /** Lets happen what is due by now. */
    Optional<Notice> wake(Instant now) {
        if (!runs() || wakeAt == null || wakeAt.isAfter(now)) {
            return Optional.empty();
        }
        if (missIfReached(now)) {
            return Optional.of(Notice.MISSED);
        }
        warnedAt = now;
        wakeAt = dueAt;
        return Optional.of(Notice.WARNED);
    }

    /**
     * What was owed has come.
     *
     * @return that it came too late, where that was not noticed before
     */
    Optional<Notice> meet(Instant at) {
        return finish(at, () -> metAt = at);
    }

    /** Nothing is owed any more, since the case ended. */
    Optional<Notice> end(Instant at) {
        return finish(at, () -> endedAt = at);
    }

    private Optional<Notice> finish(Instant at, Runnable ending) {
        if (!runs()) {
            return Optional.empty();
        }
        boolean late = missIfReached(at);
        ending.run();
        wakeAt = null;
        return late ? Optional.of(Notice.MISSED) : Optional.empty();
    }

    private boolean missIfReached(Instant now) {
        if (missedAt != null || dueAt == null || now.isBefore(dueAt)) {
            return false;
        }
        missedAt = dueAt;
        wakeAt = null;
        return true;
    }

    boolean runs() {
        return metAt == null && endedAt == null;
    }

    /** Whether a case that is taken up again owes this anew. */
    boolean isOwedAgain() {
        return !runs() && (id.kind.isOwedEachRound() || (id.kind == LimitKind.FIRST_TALK && metAt == null));
    }

    UUID complaintId() {
        return id.complaintId;
    }

    public LimitKind kind() {
        return id.kind;
    }

    public int round() {
        return id.round;
    }

    /** Which preset it came from. */
    public String preset() {
        return preset;
    }

    public BusinessDuration length() {
        return BusinessDuration.parse(length);
    }

    int warnPercent() {
        return warnPercent;
    }

    /** Null where it runs in the firm's standard hours and none had been told when it began. */
    public UUID calendarId() {
        return calendarId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The first moment that is too late; null while it stands still. */
    public Instant dueAt() {
        return dueAt;
    }

    Instant wakeAt() {
        return wakeAt;
    }

    public Instant warnedAt() {
        return warnedAt;
    }

    /** When it was reached without what is owed. */
    public Instant missedAt() {
        return missedAt;
    }

    public Instant metAt() {
        return metAt;
    }

    /** When the case ended without what was owed. */
    public Instant endedAt() {
        return endedAt;
    }
}
