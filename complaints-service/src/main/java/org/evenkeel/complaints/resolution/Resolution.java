package org.evenkeel.complaints.resolution;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.finding.Finding;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * What is done to make a complaint good. Money that the firm bears needs the approval of a senior who neither decided it
 * nor handles the case, unless it lies within the authority of whoever decided.
 */
@Entity
public class Resolution {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    /** What was found, and is made good by it. */
    @Column(nullable = false, updatable = false)
    private UUID findingId;

    @Column(nullable = false, updatable = false)
    private String explanation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "redress", joinColumns = @JoinColumn(name = "resolution_id"))
    @OrderColumn(name = "position")
    private List<Redress> redresses = new ArrayList<>();

    @Column(nullable = false, updatable = false)
    private Instant decidedAt;

    @Column(nullable = false, updatable = false)
    private String decidedBySubject;

    @Column(nullable = false, updatable = false)
    private String decidedByName;

    @Column(nullable = false, updatable = false)
    private boolean needsApproval;

    private Instant approvedAt;
    private String approvedByName;
    private Instant refusedAt;

    protected Resolution() {}

    /**
     * @param explanation of the decision to the client; of "no compromise possible" the honest reason
     * @param mayGrant whether whoever decides has the authority for an amount
     * @throws InvalidRequest where a redress breaks a rule
     */
    Resolution(
            Complaint complaint,
            Finding finding,
            String explanation,
            List<Redress> redresses,
            Predicate<Money> mayGrant,
            Person by,
            Instant now) {
        check(redresses);
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.findingId = finding.id();
        this.explanation = explanation;
        this.redresses.addAll(redresses);
        this.needsApproval = !ourCosts(redresses).stream().allMatch(mayGrant);
        this.decidedBySubject = by.subject();
        this.decidedByName = by.name();
        this.decidedAt = now;
    }

    /** What the firm bears, one sum for each currency. */
    private static List<Money> ourCosts(List<Redress> redresses) {
        return redresses.stream()
                .filter(Redress::isBorneByUs)
                .collect(Collectors.groupingBy(
                        Redress::currency, Collectors.reducing(BigDecimal.ZERO, Redress::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    private static void check(List<Redress> redresses) {
        for (int i = 0; i < redresses.size(); i++) {
            var redress = redresses.get(i);
            var field = "redresses[" + i + "]";
            boolean money = redress.kind().isMoney();
            if (money != (redress.amount() != null)) {
                throw new InvalidRequest(
                        field + ".amount", money ? "must be given for a refund or credit" : "must be left out");
            }
            if (money != (redress.bearer() != null)) {
                throw new InvalidRequest(field + ".bearer", money ? "must say who bears the cost" : "must be left out");
            }
            if (redress.kind() == Redress.Kind.NONE_POSSIBLE && redresses.size() > 1) {
                throw new InvalidRequest(field + ".kind", "must stand alone: either something is possible or not");
            }
        }
    }

    /** Why a person cannot say yes or no to it; empty where they can. */
    Optional<String> obstacleToAnswer(Complaint complaint, String subject) {
        if (!awaitsApproval()) {
            return Optional.of("No resolution waits for an approval.");
        }
        if (subject.equals(decidedBySubject)
                || complaint
                        .handler()
                        .map(Person::subject)
                        .filter(subject::equals)
                        .isPresent()) {
            return Optional.of("It is approved by a senior who neither decided it nor handles the case.");
        }
        return Optional.empty();
    }

    void approve(Complaint complaint, Person senior, Instant now) {
        refuseIf(obstacleToAnswer(complaint, senior.subject()));
        approvedAt = now;
        approvedByName = senior.name();
    }

    /** Sends it back: another has to be decided. */
    void refuse(Complaint complaint, Person senior, Instant now) {
        refuseIf(obstacleToAnswer(complaint, senior.subject()));
        refusedAt = now;
    }

    private static void refuseIf(Optional<String> obstacle) {
        obstacle.ifPresent(reason -> {
            throw new ActRefused(reason);
        });
    }

    boolean awaitsApproval() {
        return needsApproval && approvedAt == null && refusedAt == null;
    }

    /** Whether the case can end with it. */
    boolean holds() {
        return refusedAt == null && (!needsApproval || approvedAt != null);
    }

    boolean makesGood(Finding finding) {
        return findingId.equals(finding.id());
    }

    public UUID id() {
        return id;
    }

    UUID complaintId() {
        return complaintId;
    }

    public String explanation() {
        return explanation;
    }

    public List<Redress> redresses() {
        return List.copyOf(redresses);
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public boolean needsApproval() {
        return needsApproval;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public String approvedByName() {
        return approvedByName;
    }

    public Instant refusedAt() {
        return refusedAt;
    }
}
