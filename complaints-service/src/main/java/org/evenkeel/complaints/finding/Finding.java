package org.evenkeel.complaints.finding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * The three questions answered in writing: was the client right in this case, where did it come from, and what should have
 * been done differently, by us as a firm? A reopened case gets another; the last one counts.
 */
@Entity
public class Finding {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Verdict verdict;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private String lesson;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "finding_share", joinColumns = @JoinColumn(name = "finding_id"))
    @OrderColumn(name = "position")
    private List<CauseShare> shares = new ArrayList<>();

    @Column(nullable = false, updatable = false)
    private Instant foundAt;

    @Column(nullable = false, updatable = false)
    private String foundBySubject;

    @Column(nullable = false, updatable = false)
    private String foundByName;

    protected Finding() {}

    /**
     * @param reason why the client was right, partly or not
     * @param lesson what the firm should have done differently
     * @param known what evidence and catalogue hold
     * @throws InvalidRequest where a share breaks a rule
     */
    Finding(
            Complaint complaint,
            Verdict verdict,
            String reason,
            List<CauseShare> shares,
            String lesson,
            Known known,
            Person by,
            Instant now) {
        check(complaint, shares, known);
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.verdict = verdict;
        this.reason = reason;
        this.lesson = lesson;
        this.shares.addAll(shares);
        this.foundAt = now;
        this.foundBySubject = by.subject();
        this.foundByName = by.name();
    }

    /** What a share may point at. */
    interface Known {

        /** Whether this is evidence on the case. */
        boolean isEvidence(UUID evidenceId);

        /** Whether this entry of the catalogue is of the cause's kind and in use. */
        boolean isCatalogued(UUID catalogueEntryId, Cause cause);
    }

    private static void check(Complaint complaint, List<CauseShare> shares, Known known) {
        IntStream.range(0, shares.size()).forEach(i -> check(complaint, "shares[" + i + "]", shares.get(i), known));
        if (shares.stream().map(Finding::whatAndWhom).distinct().count() < shares.size()) {
            throw new InvalidRequest("shares", "must not name the same cause twice");
        }
        int sum = shares.stream().mapToInt(CauseShare::percent).sum();
        if (sum != 100) {
            throw new InvalidRequest("shares", "must sum to 100 percent; they sum to " + sum);
        }
    }

    private static List<Object> whatAndWhom(CauseShare share) {
        return List.of(share.cause(), String.valueOf(share.place()), String.valueOf(share.catalogueEntryId()));
    }

    private static void check(Complaint complaint, String field, CauseShare share, Known known) {
        switch (share.cause().origin()) {
            case EMPLOYEE -> {
                require(
                        share.place() != null
                                && share.place() < complaint.namedPeople().size(),
                        field + ".place",
                        "must be the place of a person whom the case names");
                require(
                        share.evidenceId() != null && known.isEvidence(share.evidenceId()),
                        field + ".evidenceId",
                        "must be evidence on the case: without it the employee is backed");
                require(share.catalogueEntryId() == null, field + ".catalogueEntryId", LEFT_OUT);
            }
            case SYSTEM -> {
                refusePerson(field, share);
                require(
                        share.catalogueEntryId() != null && known.isCatalogued(share.catalogueEntryId(), share.cause()),
                        field + ".catalogueEntryId",
                        "must be an entry of the catalogue in use and of the cause's kind");
            }
            case THIRD_PARTY -> {
                refusePerson(field, share);
                require(share.catalogueEntryId() == null, field + ".catalogueEntryId", LEFT_OUT);
                require(share.explanation() != null, field + ".explanation", "must say which third party it is");
            }
            case CLIENT -> {
                refusePerson(field, share);
                require(share.catalogueEntryId() == null, field + ".catalogueEntryId", LEFT_OUT);
            }
        }
    }

    private static final String LEFT_OUT = "must be left out for this cause";

    private static void refusePerson(String field, CauseShare share) {
        require(share.place() == null, field + ".place", LEFT_OUT);
        require(share.evidenceId() == null, field + ".evidenceId", LEFT_OUT);
    }

    private static void require(boolean kept, String field, String rule) {
        if (!kept) {
            throw new InvalidRequest(field, rule);
        }
    }

    public UUID id() {
        return id;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String reason() {
        return reason;
    }

    public String lesson() {
        return lesson;
    }

    public List<CauseShare> shares() {
        return List.copyOf(shares);
    }

    public Instant foundAt() {
        return foundAt;
    }

    public String foundByName() {
        return foundByName;
    }
}
