package org.evenkeel.onboarding.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.onboarding.template.Side;
import org.evenkeel.onboarding.template.Step;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A step of one onboarding, with the one person who answers for it. Which steps there are and what waits for what is the
 * {@link Onboarding}'s to say.
 */
@Entity
public class OnboardingStep {

    @Id
    private UUID id;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, updatable = false)
    private String key;

    @Column(nullable = false)
    private String phase;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Step definition;

    @Embedded
    @EmbeddedColumnNaming("accountable_%s")
    private Person accountable;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private StepStatus status;

    private Instant dueAt;
    private Instant waitingSince;
    private Instant overdueAt;

    @Column(nullable = false)
    private long sideSeconds;

    @Column(nullable = false)
    private long approvalSeconds;

    @Column(nullable = false)
    private int evidenceCount;

    @Embedded
    @EmbeddedColumnNaming("done_%s")
    private Signature done;

    private String note;
    private Instant approvalDueAt;

    @Embedded
    @EmbeddedColumnNaming("approved_%s")
    private Signature approved;

    @Embedded
    @EmbeddedColumnNaming("waiver_%s")
    private Waiver waiver;

    protected OnboardingStep() {}

    OnboardingStep(int position, String phase, Step definition, Person accountable) {
        this.id = Ids.next();
        this.key = definition.key();
        this.status = StepStatus.OPEN;
        this.accountable = accountable;
        this.position = position;
        this.phase = phase;
        this.definition = definition;
    }

    /**
     * Takes over what another version of the template says of it; as far as it is done it stays.
     *
     * @param lead of the side it is now of
     */
    void redefine(int newPosition, String newPhase, Step newDefinition, Person lead, Instant now) {
        if (!isSettled() && newDefinition.side() != side()) {
            accountable = lead;
        }
        position = newPosition;
        phase = newPhase;
        definition = newDefinition;
        if (status == StepStatus.AWAITING_APPROVAL && definition.approval() == null) {
            turn(StepStatus.DONE, now);
        }
    }

    void assign(Person person) {
        accountable = person;
    }

    void due(Instant when) {
        dueAt = when;
    }

    /** From now on its side can do it, so the time runs. */
    void begin(Instant now) {
        if (status == StepStatus.OPEN && waitingSince == null) {
            waitingSince = now;
        }
    }

    void addEvidence() {
        evidenceCount++;
    }

    Optional<String> obstacleToCompletion() {
        return switch (status) {
            case DONE, WAIVED, AWAITING_APPROVAL -> Optional.of("\"" + title() + "\" is " + status + " already.");
            case OPEN ->
                definition.evidence() && evidenceCount == 0
                        ? Optional.of("\"" + title() + "\" is not done without evidence: add it first.")
                        : Optional.empty();
        };
    }

    /** @param approvalDue until when it has to be approved; null where it has not to be */
    void complete(Signature signature, String remark, Instant approvalDue) {
        refuseIf(obstacleToCompletion());
        done = signature;
        note = remark;
        waiver = null;
        approvalDueAt = approvalDue;
        turn(approvalDue == null ? StepStatus.DONE : StepStatus.AWAITING_APPROVAL, signature.at());
    }

    Optional<String> obstacleToReopening() {
        return status == StepStatus.OPEN ? Optional.of("\"" + title() + "\" is open already.") : Optional.empty();
    }

    void reopen(Instant now) {
        refuseIf(obstacleToReopening());
        done = null;
        note = null;
        approved = null;
        approvalDueAt = null;
        waiver = null;
        turn(StepStatus.OPEN, now);
    }

    Optional<String> obstacleToApproval(Side side) {
        if (status != StepStatus.AWAITING_APPROVAL) {
            return Optional.of("\"" + title() + "\" does not wait for an approval.");
        }
        return definition.approval().by() == side
                ? Optional.empty()
                : Optional.of("\"" + title() + "\" is approved by the " + named(side.other()) + ".");
    }

    void approve(Side side, Signature signature) {
        refuseIf(obstacleToApproval(side));
        approved = signature;
        turn(StepStatus.DONE, signature.at());
    }

    void refuseApproval(Side side, Instant now) {
        refuseIf(obstacleToApproval(side));
        reopen(now);
    }

    Optional<String> obstacleToWaiving() {
        if (status != StepStatus.OPEN) {
            return Optional.of("\"" + title() + "\" is " + status + ": only an open step is waived.");
        }
        return waiver == null
                ? Optional.empty()
                : Optional.of("It is proposed already to leave \"" + title() + "\" out.");
    }

    void proposeWaiver(Side side, Signature signature, String reason, String consequence) {
        refuseIf(obstacleToWaiving());
        waiver = Waiver.proposed(side, signature, reason, consequence);
    }

    Optional<String> obstacleToSigningWaiver(Side side) {
        boolean awaited = waiver != null && waiver.awaits().filter(side::equals).isPresent();
        return awaited
                ? Optional.empty()
                : Optional.of("No proposal to leave \"" + title() + "\" out waits for the " + named(side) + ".");
    }

    void signWaiver(Side side, Signature signature) {
        refuseIf(obstacleToSigningWaiver(side));
        waiver = waiver.signedBy(side, signature);
        turn(StepStatus.WAIVED, signature.at());
    }

    private static String named(Side side) {
        return side == Side.FIRM ? "firm" : "client";
    }

    private static void refuseIf(Optional<String> obstacle) {
        obstacle.ifPresent(reason -> {
            throw new ActRefused(reason);
        });
    }

    /** Goes into another state, and books the time of the one before on whoever it waited for. */
    private void turn(StepStatus next, Instant now) {
        if (waitingSince != null) {
            long seconds = Duration.between(waitingSince, now).toSeconds();
            if (status == StepStatus.AWAITING_APPROVAL) {
                approvalSeconds += seconds;
            } else {
                sideSeconds += seconds;
            }
        }
        status = next;
        overdueAt = null;
        waitingSince = next.isSettled() ? null : now;
    }

    /** How long its own side had it in hand so far. */
    public Duration timeOfSide(Instant now) {
        return Duration.ofSeconds(sideSeconds).plus(running(StepStatus.OPEN, now));
    }

    /** How long it lay with whoever has to approve it so far. */
    public Duration timeOfApproval(Instant now) {
        return Duration.ofSeconds(approvalSeconds).plus(running(StepStatus.AWAITING_APPROVAL, now));
    }

    private Duration running(StepStatus state, Instant now) {
        return status == state && waitingSince != null
                ? Duration.ofSeconds(Duration.between(waitingSince, now).toSeconds())
                : Duration.ZERO;
    }

    /** That it is late is on record from now on. */
    public void overdueSince(Instant now) {
        overdueAt = now;
    }

    /** The side that has to do something about it next. */
    public Side inHandOf() {
        return status == StepStatus.AWAITING_APPROVAL ? definition.approval().by() : side();
    }

    /** Since when it is on record that it is late. */
    public Instant overdueAt() {
        return overdueAt;
    }

    /** Whether whoever has it in hand should have been done with it. */
    public boolean isOverdue(Instant now) {
        return switch (status) {
            case OPEN -> dueAt != null && !now.isBefore(dueAt);
            case AWAITING_APPROVAL -> !now.isBefore(approvalDueAt);
            case DONE, WAIVED -> false;
        };
    }

    /** When it was done, approved or waived; empty while it is not. */
    Optional<Instant> settledAt() {
        return switch (status) {
            case OPEN, AWAITING_APPROVAL -> Optional.empty();
            case DONE -> Optional.of(approved == null ? done.at() : approved.at());
            case WAIVED -> Optional.of(waiver.heldSince());
        };
    }

    public boolean isSettled() {
        return status.isSettled();
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String title() {
        return definition.title();
    }

    public Side side() {
        return definition.side();
    }

    public String phase() {
        return phase;
    }

    public Step definition() {
        return definition;
    }

    public Optional<Person> accountable() {
        return Optional.ofNullable(accountable);
    }

    public StepStatus status() {
        return status;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public int evidenceCount() {
        return evidenceCount;
    }

    public Optional<Signature> done() {
        return Optional.ofNullable(done);
    }

    public String note() {
        return note;
    }

    public Instant approvalDueAt() {
        return approvalDueAt;
    }

    public Optional<Signature> approved() {
        return Optional.ofNullable(approved);
    }

    public Optional<Waiver> waiver() {
        return Optional.ofNullable(waiver);
    }
}
