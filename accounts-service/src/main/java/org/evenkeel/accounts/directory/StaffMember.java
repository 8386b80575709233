package org.evenkeel.accounts.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;
import org.evenkeel.kit.text.FoldedText;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** One of the firm's people. Nobody is deleted: whoever left is not active any more, and past cases still name them. */
@Entity
public class StaffMember {

    static final int MOST_ABSENCES = 500;

    @Id
    private UUID id;

    @Embedded
    private Person person;

    private String team;
    private String teamKey;
    private boolean active;
    private BigDecimal authorityAmount;
    private String authorityCurrency;
    private Instant registeredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "staff_absence", joinColumns = @JoinColumn(name = "staff_member_id"))
    @MapKeyColumn(name = "id")
    @BatchSize(size = 200)
    private Map<UUID, Absence> absences = new HashMap<>();

    @Version
    private long version;

    protected StaffMember() {
        // for Hibernate
    }

    StaffMember(UUID id, Details details, Instant registeredAt) {
        this.id = id;
        this.active = true;
        this.registeredAt = registeredAt;
        take(details);
    }

    /**
     * What the firm says of one of its people.
     *
     * @param team null where they belong to none
     * @param authorityLimit the redress they may grant without a senior's approval; null where none
     */
    public record Details(Person person, String team, Money authorityLimit) {

        public Details {
            if (authorityLimit != null) {
                authorityLimit.known("authorityLimit");
            }
        }
    }

    /** @return whether anything differs from what was known */
    boolean change(Details details, boolean nowActive) {
        if (details.equals(details()) && nowActive == active) {
            return false;
        }
        take(details);
        active = nowActive;
        return true;
    }

    private void take(Details details) {
        person = details.person();
        team = details.team();
        teamKey = team == null ? null : FoldedText.fold(team);
        authorityAmount = details.authorityLimit() == null
                ? null
                : details.authorityLimit().amount();
        authorityCurrency = details.authorityLimit() == null
                ? null
                : details.authorityLimit().currency();
    }

    /** Notes that they are away; never twice for the same day, so that at most one person stands in. */
    void addAbsence(UUID absenceId, Absence absence) {
        if (id.equals(absence.delegateId())) {
            throw new InvalidRequest("delegateId", "must be somebody else");
        }
        if (absences.size() >= MOST_ABSENCES) {
            throw new AbsenceRefused(
                    "%s has %d absences already; remove old ones first.".formatted(person.name(), MOST_ABSENCES));
        }
        absences.values().stream().filter(absence::overlaps).findFirst().ifPresent(other -> {
            throw new AbsenceRefused(
                    "%s is away from %s to %s already.".formatted(person.name(), other.from(), other.to()));
        });
        absences.put(absenceId, absence);
    }

    /** @throws NotFound where they have no such absence */
    void removeAbsence(UUID absenceId) {
        if (absences.remove(absenceId) == null) {
            throw new NotFound("absence", absenceId);
        }
    }

    boolean isSignedInAs(String subject) {
        return Objects.equals(person.subject(), subject);
    }

    public Details details() {
        return new Details(person, team, authorityLimit().orElse(null));
    }

    public UUID id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Optional<Money> authorityLimit() {
        return Optional.ofNullable(authorityAmount).map(amount -> new Money(amount, authorityCurrency));
    }

    public String team() {
        return team;
    }

    public boolean active() {
        return active;
    }

    public Map<UUID, Absence> absences() {
        return Map.copyOf(absences);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public long version() {
        return version;
    }
}
