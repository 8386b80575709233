package org.evenkeel.accounts.profile;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.accounts.profile.learning.Evaluation;
import org.evenkeel.accounts.profile.learning.Learning.Learned;
import org.evenkeel.kit.caller.Actor;

/** What sets the best clients apart, as it was learned at a time. A proposal: it is used once an owner accepts it. */
@Entity
public class ClientProfile {

    public enum Status {
        PROPOSED,
        /** The one in use. */
        ACCEPTED,
        REJECTED,
        /** Was in use until another was accepted. */
        REPLACED
    }

    @Id
    private UUID id;

    private String proposedBy;
    private String proposedByName;
    private Instant proposedAt;

    @Convert(converter = LearnedAsJson.class)
    private Learned learned;

    private LocalDate backtestDay;

    @Convert(converter = EvaluationAsJson.class)
    private Evaluation backtest;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private String decisionReason;

    @Version
    private long version;

    protected ClientProfile() {
        // for Hibernate
    }

    /** An owner's yes or no. */
    public record Decision(Actor by, Instant at, String reason) {}

    /** @param backtest null where too little was known on its day */
    ClientProfile(
            UUID id,
            Learned learned,
            LocalDate backtestDay,
            Evaluation backtest,
            Actor proposedBy,
            Instant proposedAt) {
        this.id = id;
        this.learned = learned;
        this.backtestDay = backtestDay;
        this.backtest = backtest;
        this.proposedBy = proposedBy.subject();
        this.proposedByName = proposedBy.name();
        this.proposedAt = proposedAt;
        this.status = Status.PROPOSED;
    }

    /** @throws ProfileRefused where it cannot be accepted */
    void requireAcceptable() {
        refusalOfAcceptance().ifPresent(reason -> {
            throw new ProfileRefused(reason);
        });
    }

    void accept(Decision decision) {
        requireAcceptable();
        decide(Status.ACCEPTED, decision);
    }

    void reject(Decision decision) {
        if (status != Status.PROPOSED) {
            throw notProposed();
        }
        decide(Status.REJECTED, decision);
    }

    void replace() {
        status = Status.REPLACED;
    }

    private void decide(Status newStatus, Decision decision) {
        status = newStatus;
        decidedBy = decision.by().subject();
        decidedByName = decision.by().name();
        decidedAt = decision.at();
        decisionReason = decision.reason();
    }

    private ProfileRefused notProposed() {
        return new ProfileRefused("The profile is " + status + "; only a proposal can be decided on.");
    }

    private Optional<String> refusalOfAcceptance() {
        if (status != Status.PROPOSED) {
            return Optional.of(notProposed().getMessage());
        }
        if (!learned.evaluation().tellsApart()) {
            return Optional.of("The profile does not tell the best clients from the rest better than chance would.");
        }
        if (backtest == null) {
            return Optional.of("Too little was known on %s to test the profile on it.".formatted(backtestDay));
        }
        if (!backtest.tellsApart()) {
            return Optional.of(
                    "From what was known on %s the profile would not have told the best clients better than chance."
                            .formatted(backtestDay));
        }
        return Optional.empty();
    }

    /** What it allows now. */
    public List<String> possibleActs() {
        if (status != Status.PROPOSED) {
            return List.of();
        }
        return refusalOfAcceptance().isPresent() ? List.of("reject") : List.of("accept", "reject");
    }

    public UUID id() {
        return id;
    }

    public Actor proposedBy() {
        return new Actor(proposedBy, proposedByName);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Learned learned() {
        return learned;
    }

    /** The day as of which it was tested. */
    public LocalDate backtestDay() {
        return backtestDay;
    }

    public Optional<Evaluation> backtest() {
        return Optional.ofNullable(backtest);
    }

    public Status status() {
        return status;
    }

    public Optional<Decision> decision() {
        return decidedAt == null
                ? Optional.empty()
                : Optional.of(new Decision(new Actor(decidedBy, decidedByName), decidedAt, decisionReason));
    }

    public long version() {
        return version;
    }
}
