package org.evenkeel.complaints.complaint;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.account.Account;

/** A client's complaint about an account's matter: from its receipt on, changed by explicit acts only. */
@Entity
public class Complaint {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String reference;

    @ManyToOne(optional = false)
    private Account account;

    @Column(nullable = false)
    private String matter;

    private String description;
    private String wish;

    @Column(nullable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Source source;

    @Column(nullable = false, updatable = false)
    private String origin;

    @Column(updatable = false)
    private String externalReference;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ComplaintStatus status;

    @Column(nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(nullable = false, updatable = false)
    private String receivedBy;

    @Column(nullable = false, updatable = false)
    private String receivedByName;

    @Column(updatable = false)
    private String contact;

    private BigDecimal disputedAmount;
    private String disputedCurrency;

    @Column(nullable = false)
    private String searchText;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "complaint_person", joinColumns = @JoinColumn(name = "complaint_id"))
    @OrderColumn(name = "position")
    private List<NamedPerson> namedPeople = new ArrayList<>();

    @Version
    private long version;

    protected Complaint() {}

    Complaint(Intake intake, Account account) {
        this.id = intake.id();
        this.reference = intake.reference();
        this.account = account;
        this.matter = intake.matter();
        this.description = intake.description();
        this.wish = intake.wish();
        this.language = intake.language();
        this.source = intake.source();
        this.origin = intake.origin();
        this.externalReference = intake.externalReference();
        this.status = ComplaintStatus.RECEIVED;
        this.receivedAt = intake.receivedAt();
        this.recordedAt = intake.recordedAt();
        this.receivedBy = intake.receivedBy();
        this.receivedByName = intake.receivedByName();
        this.contact = intake.contact();
        if (intake.disputed() != null) {
            this.disputedAmount = intake.disputed().amount();
            this.disputedCurrency = intake.disputed().currency();
        }
        this.searchText = intake.searchText();
        this.namedPeople.addAll(intake.namedPeople());
    }

    /**
     * Takes the complaint back.
     *
     * @throws TransitionRefused where it was taken back before
     */
    void withdraw() {
        become(ComplaintStatus.WITHDRAWN, "withdrawn");
    }

    private void become(ComplaintStatus next, String act) {
        if (!status.mayBecome(next)) {
            throw new TransitionRefused(reference, status, act);
        }
        status = next;
    }

    boolean names(String subject) {
        return namedPeople.stream().anyMatch(person -> subject.equals(person.subject()));
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public Account account() {
        return account;
    }

    public String matter() {
        return matter;
    }

    public String description() {
        return description;
    }

    public String wish() {
        return wish;
    }

    public String language() {
        return language;
    }

    public Source source() {
        return source;
    }

    public String externalReference() {
        return externalReference;
    }

    public ComplaintStatus status() {
        return status;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String receivedByName() {
        return receivedByName;
    }

    public String contact() {
        return contact;
    }

    public Optional<Money> disputed() {
        return Optional.ofNullable(disputedAmount).map(amount -> new Money(amount, disputedCurrency));
    }

    public List<NamedPerson> namedPeople() {
        return List.copyOf(namedPeople);
    }

    public long version() {
        return version;
    }
}
