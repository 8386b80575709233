package org.evenkeel.onboarding.flag;

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
import org.evenkeel.onboarding.onboarding.ActRefused;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Signature;
import org.evenkeel.onboarding.template.Side;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Says to one side, as a group, that something is wrong; it has to be answered by a deadline. */
@Entity
public class RedFlag {

    /**
     * What is flagged.
     *
     * @param side whom it is addressed to
     * @param about key of the step or outcome; null where it is about none
     */
    public record Concern(Side side, Cause cause, String about, String reason) {}

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID onboardingId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Side side;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Cause cause;

    @Column(updatable = false)
    private String about;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private String addressee;

    @Column(nullable = false, updatable = false)
    private String ownerName;

    @Embedded
    @EmbeddedColumnNaming("raised_%s")
    private Signature raised;

    @Column(nullable = false, updatable = false)
    private Instant deadline;

    private String answer;

    @Embedded
    @EmbeddedColumnNaming("answered_%s")
    private Signature answered;

    private Instant escalatedAt;

    protected RedFlag() {}

    /**
     * @param addressee the group it goes to
     * @param owner who of that side sees to it that it is answered
     */
    RedFlag(
            Onboarding onboarding,
            Concern concern,
            String addressee,
            String owner,
            Signature raised,
            Instant deadline) {
        this.id = Ids.next();
        this.onboardingId = onboarding.id();
        this.side = concern.side();
        this.cause = concern.cause();
        this.about = concern.about();
        this.reason = concern.reason();
        this.addressee = addressee;
        this.ownerName = owner;
        this.raised = raised;
        this.deadline = deadline;
    }

    void answer(String text, Signature by) {
        if (answered != null) {
            throw new ActRefused("This flag is answered already.");
        }
        answer = text;
        answered = by;
    }

    void escalate(Instant now) {
        escalatedAt = now;
    }

    boolean belongsTo(Onboarding onboarding) {
        return onboardingId.equals(onboarding.id());
    }

    boolean isAnsweredLate() {
        return answered != null && !answered.at().isBefore(deadline);
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

    public Cause cause() {
        return cause;
    }

    public String about() {
        return about;
    }

    public String reason() {
        return reason;
    }

    public String addressee() {
        return addressee;
    }

    public String ownerName() {
        return ownerName;
    }

    public Signature raised() {
        return raised;
    }

    public Instant deadline() {
        return deadline;
    }

    public String answer() {
        return answer;
    }

    public Optional<Signature> answered() {
        return Optional.ofNullable(answered);
    }

    /** When it went to both leaders since nobody had answered. */
    public Instant escalatedAt() {
        return escalatedAt;
    }
}
