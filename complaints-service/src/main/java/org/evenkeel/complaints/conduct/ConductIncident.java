package org.evenkeel.complaints.conduct;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * Something a client did to us (S5). It counts once two people confirmed it who neither recorded it nor are concerned by it;
 * until then the client does not hear of it. Then the client can answer, and it can be taken back.
 */
@Entity
public class ConductIncident {

    static final int CONFIRMATIONS = 2;

    /** What the client did. */
    public enum Kind {
        THREAT,
        INSULT,
        DISCRIMINATION,
        NON_PAYMENT,
        DEMANDS_BEYOND_CONTRACT,
        DISHONESTY
    }

    /** How far it is. */
    public enum Standing {
        /** Somebody recorded it; it counts for nothing. */
        RECORDED,
        CONFIRMED,
        /** It was confirmed and then taken back; it counts no longer. */
        RETRACTED
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private String description;

    @Column(nullable = false, updatable = false)
    private String evidence;

    @Column(nullable = false, updatable = false)
    private Instant occurredAt;

    @Column(updatable = false)
    private String againstSubject;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(nullable = false, updatable = false)
    private String recordedBySubject;

    @Column(nullable = false, updatable = false)
    private String recordedByName;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "conduct_confirmation", joinColumns = @JoinColumn(name = "incident_id"))
    private Set<Confirmation> confirmations = new HashSet<>();

    private Instant confirmedAt;
    private String answer;
    private Boolean disputed;
    private Instant answeredAt;
    private String answeredByName;
    private Instant retractedAt;
    private String retractionReason;

    protected ConductIncident() {}

    /**
     * What is said to have happened.
     *
     * @param evidence what shows it
     * @param against token subject of whom it was directed against; null where that was the firm
     */
    public record Account(Kind kind, String description, String evidence, Instant occurredAt, String against) {}

    ConductIncident(Complaint complaint, Account account, Person by, Instant now) {
        if (account.occurredAt().isAfter(now)) {
            throw new InvalidRequest("occurredAt", "must not be in the future");
        }
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.kind = account.kind();
        this.description = account.description();
        this.evidence = account.evidence();
        this.occurredAt = account.occurredAt();
        this.againstSubject = account.against();
        this.recordedBySubject = by.subject();
        this.recordedByName = by.name();
        this.recordedAt = now;
    }

    /** Why somebody cannot confirm it; empty where they can. Whom the case names is kept from it by the act already. */
    Optional<String> obstacleToConfirmation(String subject) {
        if (confirmedAt != null) {
            return Optional.of("It is confirmed already.");
        }
        if (concerns(subject)) {
            return Optional.of(
                    "It is confirmed by people who neither recorded it nor are whom it was directed against.");
        }
        return confirmations.stream().anyMatch(known -> known.subject().equals(subject))
                ? Optional.of("You have confirmed it; somebody else has to as well.")
                : Optional.empty();
    }

    /** Whether somebody recorded it or is whom it was directed against. */
    boolean concerns(String subject) {
        return subject.equals(recordedBySubject) || subject.equals(againstSubject);
    }

    void confirm(Person by, Instant now) {
        refuseIf(obstacleToConfirmation(by.subject()));
        confirmations.add(new Confirmation(by.subject(), by.name(), now));
        if (confirmations.size() == CONFIRMATIONS) {
            confirmedAt = now;
        }
    }

    /** Why the client cannot answer now; empty where it can. */
    Optional<String> obstacleToAnswer() {
        if (standing() != Standing.CONFIRMED) {
            return Optional.of("Nothing about you is on record that could be answered.");
        }
        return answeredAt == null ? Optional.empty() : Optional.of("It is answered already.");
    }

    /** @param disputes whether the client says that it was not so */
    void answer(String text, boolean disputes, String by, Instant now) {
        refuseIf(obstacleToAnswer());
        answer = text;
        disputed = disputes;
        answeredByName = by;
        answeredAt = now;
    }

    /** Why it cannot be taken back; empty where it can. */
    Optional<String> obstacleToRetraction() {
        return switch (standing()) {
            case RECORDED -> Optional.of("It is not confirmed, and so counts for nothing.");
            case RETRACTED -> Optional.of("It is taken back already.");
            case CONFIRMED -> Optional.empty();
        };
    }

    void retract(String reason, Instant now) {
        refuseIf(obstacleToRetraction());
        retractionReason = reason;
        retractedAt = now;
    }

    private static void refuseIf(Optional<String> obstacle) {
        obstacle.ifPresent(reason -> {
            throw new ActRefused(reason);
        });
    }

    public Standing standing() {
        if (retractedAt != null) {
            return Standing.RETRACTED;
        }
        return confirmedAt == null ? Standing.RECORDED : Standing.CONFIRMED;
    }

    /** Whether the client may hear of it. */
    boolean isTold() {
        return confirmedAt != null;
    }

    boolean belongsTo(Complaint complaint) {
        return complaintId.equals(complaint.id());
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    public String evidence() {
        return evidence;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }

    /** The first one first. */
    public List<Confirmation> confirmations() {
        return confirmations.stream()
                .sorted(Comparator.comparing(Confirmation::confirmedAt))
                .toList();
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public String answer() {
        return answer;
    }

    public Boolean disputed() {
        return disputed;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String answeredByName() {
        return answeredByName;
    }

    public Instant retractedAt() {
        return retractedAt;
    }

    public String retractionReason() {
        return retractionReason;
    }
}
