package org.evenkeel.accounts.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.caller.Actor;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * What a review decided about a client. It can be decided anew until the review is closed. Parting takes two different owners
 * and a plan for a decent hand-over; the second word makes it final.
 */
@Entity
public class ReviewDecision {

    @Id
    private UUID id;

    private UUID reviewId;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;
    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "hand_over_step", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    private List<HandOverStep> handOver = new ArrayList<>();

    private String secondedBy;
    private String secondedByName;
    private Instant secondedAt;

    @Version
    private long version;

    protected ReviewDecision() {
        // for Hibernate
    }

    /**
     * What is decided.
     *
     * @param handOver for a parting, and only for one
     */
    public record Content(Verdict verdict, String reason, List<HandOverStep> handOver) {

        public Content {
            handOver = List.copyOf(handOver);
            if (verdict == Verdict.PART && handOver.isEmpty()) {
                throw new InvalidRequest(
                        "handOver", "must have a step with its date: nobody is sent away without a plan");
            }
            if (verdict != Verdict.PART && !handOver.isEmpty()) {
                throw new InvalidRequest("handOver", "must be empty unless the decision is to part");
            }
        }

        void requireNotBefore(LocalDate day) {
            for (int at = 0; at < handOver.size(); at++) {
                if (handOver.get(at).dueOn().isBefore(day)) {
                    throw new InvalidRequest("handOver[" + at + "].dueOn", "must not lie in the past");
                }
            }
        }
    }

    ReviewDecision(UUID id, UUID reviewId, UUID accountId) {
        this.id = id;
        this.reviewId = reviewId;
        this.accountId = accountId;
    }

    /** @param openDebts what the firm still owes the client */
    void decide(Content content, List<OpenDebt> openDebts, Actor by, Instant now) {
        if (secondedAt != null) {
            throw new ReviewRefused("Two owners decided to part with this client; that stands.");
        }
        if (content.verdict() == Verdict.PART) {
            requireSettled(openDebts);
        }
        verdict = content.verdict();
        reason = content.reason();
        handOver = new ArrayList<>(content.handOver());
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = now;
    }

    /** Gives a parting its second word. */
    void second(List<OpenDebt> openDebts, Actor by, Instant now) {
        refusalOfSecond(openDebts, by).ifPresent(reasonAgainst -> {
            throw new ReviewRefused(reasonAgainst);
        });
        secondedBy = by.subject();
        secondedByName = by.name();
        secondedAt = now;
    }

    /** Why somebody cannot give the second word; empty where they can. */
    Optional<String> refusalOfSecond(List<OpenDebt> openDebts, Actor by) {
        if (verdict != Verdict.PART) {
            return Optional.of("The decision is %s; only parting takes a second owner.".formatted(verdict));
        }
        if (secondedAt != null) {
            return Optional.of("Two owners decided on it already.");
        }
        if (decidedBy.equals(by.subject())) {
            return Optional.of("Parting takes two different owners, and the first word was yours.");
        }
        return openDebts.isEmpty() ? Optional.empty() : Optional.of(OpenDebt.refusal(openDebts));
    }

    private static void requireSettled(List<OpenDebt> openDebts) {
        if (!openDebts.isEmpty()) {
            throw new ReviewRefused(OpenDebt.refusal(openDebts));
        }
    }

    /** Whether it still takes a second owner. */
    boolean awaitsSecond() {
        return verdict == Verdict.PART && secondedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public UUID accountId() {
        return accountId;
    }

    public Content content() {
        return new Content(verdict, reason, handOver);
    }

    public Actor decidedBy() {
        return new Actor(decidedBy, decidedByName);
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Who gave a parting its second word. */
    public Optional<Actor> secondedBy() {
        return secondedBy == null ? Optional.empty() : Optional.of(new Actor(secondedBy, secondedByName));
    }

    /** Null where nobody did. */
    public Instant secondedAt() {
        return secondedAt;
    }

    public long version() {
        return version;
    }
}
