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
import org.evenkeel.kit.events.Happening;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** A client's complaint about an account's matter: from its receipt on, changed by explicit acts only. */
@Entity
public class Complaint {

    static final int MOST_NAMED_PEOPLE = 20;

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

    private String handlerSubject;
    private String handlerName;
    private Instant acknowledgedAt;
    private Instant nextStepBy;
    private UUID acknowledgementMailId;
    private Instant talkedAt;
    private Instant waitingSince;
    private Instant escalatedAt;
    private String seniorSubject;
    private String seniorName;
    private Instant closedAt;

    @Column(nullable = false)
    private String searchText;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "complaint_person", joinColumns = @JoinColumn(name = "complaint_id"))
    @OrderColumn(name = "position")
    private List<NamedPerson> namedPeople = new ArrayList<>();

    @Version
    private long version;

    protected Complaint() {}

    /** As it comes in; to be added by {@link ComplaintRepository#add}, which has to name each column set here. */
    public Complaint(Intake intake, Account account) {
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

    /** What the feed says of its receipt. */
    Happening received() {
        return Happening.now(
                recordedAt,
                ComplaintReceived.TYPE,
                account.id(),
                id,
                receivedBy,
                receivedByName,
                new ComplaintReceived(id, reference, receivedAt, source, language));
    }

    /**
     * Thanks the client and puts somebody in charge.
     *
     * @param nextStepBy when the client hears of us again
     */
    void acknowledge(Person handler, Instant now, Instant nextStepBy) {
        if (!nextStepBy.isAfter(now)) {
            throw new InvalidRequest("nextStepBy", "must be in the future");
        }
        become(ComplaintStatus.ACKNOWLEDGED);
        putInCharge(handler);
        this.acknowledgedAt = now;
        this.nextStepBy = nextStepBy;
    }

    /** The client was thanked by this message. */
    public void thankedBy(UUID mail) {
        acknowledgementMailId = mail;
    }

    public void putInCharge(Person handler) {
        if (names(handler.subject())) {
            throw new IllegalArgumentException("Nobody handles a case that names them");
        }
        this.handlerSubject = handler.subject();
        this.handlerName = handler.name();
    }

    /**
     * Names one more person; whoever is named is in charge of the case no longer.
     *
     * @return where she stands in the list
     */
    int name(NamedPerson person) {
        refuseSecondNaming(person.subject());
        namedPeople.add(person);
        releaseIfNamed();
        return namedPeople.size() - 1;
    }

    /** Says who a person is that was known by name only. */
    void identify(int place, String subject, boolean outsider) {
        if (place < 0 || place >= namedPeople.size()) {
            throw new NotFound("named person", place);
        }
        if ((subject == null) != outsider) {
            throw new InvalidRequest("subject", "must be given, unless the person is an outsider");
        }
        var person = namedPeople.get(place);
        if (person.isIdentified()) {
            throw new ActRefused("It is known already who " + person.name() + " is.");
        }
        refuseSecondNaming(subject);
        namedPeople.set(place, new NamedPerson(person.name(), subject, outsider));
        releaseIfNamed();
    }

    private void refuseSecondNaming(String subject) {
        if (subject != null && names(subject)) {
            throw new InvalidRequest("subject", "must be of a person the case does not name yet");
        }
    }

    private void releaseIfNamed() {
        if (handlerSubject != null && names(handlerSubject)) {
            handlerSubject = null;
            handlerName = null;
        }
        if (seniorSubject != null && names(seniorSubject)) {
            seniorSubject = null;
            seniorName = null;
        }
    }

    /** A senior talked to the client; the first time counts. */
    public void talked(Instant when) {
        if (talkedAt == null || when.isBefore(talkedAt)) {
            talkedAt = when;
        }
    }

    /** Everybody concerned is to be heard. */
    public void openHearing() {
        become(ComplaintStatus.HEARING);
    }

    /** Everybody was heard. */
    public void concludeHearing() {
        become(ComplaintStatus.FINDING);
    }

    /** It is found who was right and where it came from. */
    public void found() {
        become(ComplaintStatus.RESOLUTION);
    }

    void close(Instant now) {
        become(ComplaintStatus.CLOSED);
        closedAt = now;
    }

    void reopen() {
        become(ComplaintStatus.REOPENED);
        closedAt = null;
    }

    void withdraw(Instant now) {
        become(ComplaintStatus.WITHDRAWN);
        closedAt = now;
    }

    /** The next step is the client's. */
    public void waitForClient(Instant now) {
        waitingSince = now;
    }

    public void goOn() {
        waitingSince = null;
    }

    void escalate(Instant now) {
        if (escalatedAt == null) {
            escalatedAt = now;
        }
    }

    void join(Person senior) {
        seniorSubject = senior.subject();
        seniorName = senior.name();
    }

    private void become(ComplaintStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(reference + " is " + status + " and cannot become " + next);
        }
        status = next;
    }

    /** Whether the case concerns this person; then she neither moderates nor decides it (S1). */
    public boolean names(String subject) {
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

    /** When it was put on record here, which may be later than it was received. */
    public Instant recordedAt() {
        return recordedAt;
    }

    String origin() {
        return origin;
    }

    /** Token subject of who took it in: the client themselves, or somebody for them. */
    public String receivedBy() {
        return receivedBy;
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

    /** Who looks after the case; empty before the acknowledgement and when the handler was named by it. */
    public Optional<Person> handler() {
        return Optional.ofNullable(handlerSubject).map(subject -> new Person(subject, handlerName));
    }

    /** The senior who joined the case. */
    public Optional<Person> senior() {
        return Optional.ofNullable(seniorSubject).map(subject -> new Person(subject, seniorName));
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** When the client hears of us again, as told in the acknowledgement. */
    public Instant nextStepBy() {
        return nextStepBy;
    }

    /** Whether the client was written to; otherwise the directory has no address of them. */
    public boolean isThankedByMail() {
        return acknowledgementMailId != null;
    }

    /** When a senior first talked to the client; null while nobody did (S3). */
    public Instant talkedAt() {
        return talkedAt;
    }

    /** Since when it waits for the client; null where it does not. */
    public Instant waitingSince() {
        return waitingSince;
    }

    public Instant escalatedAt() {
        return escalatedAt;
    }

    /** When it was closed or withdrawn. */
    public Instant closedAt() {
        return closedAt;
    }

    String searchText() {
        return searchText;
    }

    public List<NamedPerson> namedPeople() {
        return List.copyOf(namedPeople);
    }

    public long version() {
        return version;
    }
}
