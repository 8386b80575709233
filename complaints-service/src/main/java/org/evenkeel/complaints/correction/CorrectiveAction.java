package org.evenkeel.complaints.correction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * What the firm changes about a product, process or marketing message that complaints come from (S2), and whether it helped:
 * complaints of the kind in a window after it was done against one of the same length before.
 */
@Entity
public class CorrectiveAction {

    /** How far it is. */
    public enum Status {
        OPEN,
        UNDER_WAY,
        DONE,
        /** Done, and its effect was looked at. */
        CHECKED,
        DROPPED
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID catalogueEntryId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "corrective_action_finding", joinColumns = @JoinColumn(name = "corrective_action_id"))
    @Column(name = "finding_id", nullable = false)
    private Set<UUID> findingIds = new HashSet<>();

    @Column(nullable = false, updatable = false)
    private String change;

    @Column(nullable = false, updatable = false)
    private String ownerName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(nullable = false, updatable = false)
    private Instant openedAt;

    @Column(nullable = false, updatable = false)
    private String openedByName;

    @Column(nullable = false, updatable = false)
    private Instant dueAt;

    private Instant noticeDueAt;

    @Column(nullable = false, updatable = false)
    private int windowDays;

    @Embedded
    private PlanQuestion plan;

    private Instant begunAt;
    private Instant doneAt;
    private String doneNote;

    @Embedded
    private EffectCheck check;

    private Instant droppedAt;
    private String dropReason;

    @Version
    private long version;

    protected CorrectiveAction() {}

    /**
     * What is to be changed.
     *
     * @param change in words
     * @param owner who sees to it
     * @param windowDays how long complaints are counted before and after it is done
     * @param plan the client's long-term plan that it would change; null where it changes none
     */
    public record Purpose(
            UUID catalogueEntryId,
            Set<UUID> findingIds,
            String change,
            String owner,
            Instant dueAt,
            int windowDays,
            PlanQuestion plan) {}

    CorrectiveAction(Purpose purpose, String openedBy, Instant now) {
        if (!purpose.dueAt().isAfter(now)) {
            throw new InvalidRequest("dueAt", "must be in the future");
        }
        this.id = Ids.next();
        this.catalogueEntryId = purpose.catalogueEntryId();
        this.findingIds.addAll(purpose.findingIds());
        this.change = purpose.change();
        this.ownerName = purpose.owner();
        this.dueAt = purpose.dueAt();
        this.noticeDueAt = dueAt;
        this.windowDays = purpose.windowDays();
        this.plan = purpose.plan();
        this.status = Status.OPEN;
        this.openedAt = now;
        this.openedByName = openedBy;
    }

    /** Why an act is not possible now; empty where it is. */
    Optional<String> obstacleTo(CorrectionAct act, Instant now) {
        return switch (act) {
            case DECIDE_ON_PLAN -> in(Status.OPEN).or(this::nothingToDecide);
            case BEGIN -> in(Status.OPEN).or(this::planStandsInTheWay);
            case COMPLETE -> in(Status.UNDER_WAY);
            case CHECK_EFFECT -> in(Status.DONE).or(() -> windowIsOpen(now));
            case DROP -> in(Status.OPEN, Status.UNDER_WAY);
        };
    }

    private Optional<String> in(Status... right) {
        return Arrays.asList(right).contains(status)
                ? Optional.empty()
                : Optional.of("This corrective action is " + status + ".");
    }

    private Optional<String> nothingToDecide() {
        if (plan == null) {
            return Optional.of("This corrective action changes no client's long-term plan.");
        }
        return plan.isDecided() ? Optional.of("An owner has decided on the plan already.") : Optional.empty();
    }

    private Optional<String> planStandsInTheWay() {
        if (plan == null || Boolean.TRUE.equals(plan.goAhead())) {
            return Optional.empty();
        }
        return Optional.of(
                plan.isDecided()
                        ? "An owner decided that the client's long-term plan stays as it is."
                        : "It would change a client's long-term plan: an owner has to decide first.");
    }

    private Optional<String> windowIsOpen(Instant now) {
        return now.isBefore(windowEnd())
                ? Optional.of(
                        "Complaints are counted until " + windowEnd() + "; its effect can be checked from then on.")
                : Optional.empty();
    }

    private void require(CorrectionAct act, Instant now) {
        obstacleTo(act, now).ifPresent(reason -> {
            throw new ActRefused(reason);
        });
    }

    void decideOnPlan(boolean goAhead, String tradeOff, String owner, Instant now) {
        require(CorrectionAct.DECIDE_ON_PLAN, now);
        plan = plan.decided(goAhead, tradeOff, now, owner);
    }

    void begin(Instant now) {
        require(CorrectionAct.BEGIN, now);
        status = Status.UNDER_WAY;
        begunAt = now;
    }

    void complete(String note, Instant now) {
        require(CorrectionAct.COMPLETE, now);
        status = Status.DONE;
        doneAt = now;
        doneNote = note;
        noticeDueAt = windowEnd();
    }

    /** @param count of the complaints of its kind */
    void checkEffect(Function<CorrectiveAction, EffectCheck.Counts> count, Instant now) {
        require(CorrectionAct.CHECK_EFFECT, now);
        status = Status.CHECKED;
        check = EffectCheck.of(count.apply(this), now);
        noticeDueAt = null;
    }

    void drop(String reason, Instant now) {
        require(CorrectionAct.DROP, now);
        status = Status.DROPPED;
        droppedAt = now;
        dropReason = reason;
        noticeDueAt = null;
    }

    /** From when on complaints count as before it. */
    Instant windowStart() {
        return doneAt.minus(Duration.ofDays(windowDays));
    }

    /** From when on its effect can be checked. */
    Instant windowEnd() {
        return doneAt.plus(Duration.ofDays(windowDays));
    }

    /** The day its effect can be checked; empty while it is not done. */
    public Optional<Instant> checkableFrom() {
        return Optional.ofNullable(doneAt).map(done -> windowEnd());
    }

    public UUID id() {
        return id;
    }

    public UUID catalogueEntryId() {
        return catalogueEntryId;
    }

    /** The findings it comes from. */
    public List<UUID> findingIds() {
        return findingIds.stream().sorted().toList();
    }

    public String change() {
        return change;
    }

    public String ownerName() {
        return ownerName;
    }

    public Status status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedByName() {
        return openedByName;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public int windowDays() {
        return windowDays;
    }

    public Optional<PlanQuestion> plan() {
        return Optional.ofNullable(plan);
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String doneNote() {
        return doneNote;
    }

    public Optional<EffectCheck> check() {
        return Optional.ofNullable(check);
    }

    public Instant droppedAt() {
        return droppedAt;
    }

    public String dropReason() {
        return dropReason;
    }

    public long version() {
        return version;
    }
}
