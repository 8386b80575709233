package org.evenkeel.accounts.engagement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Working time that went into a client. A wrong entry is withdrawn, not deleted. */
@Entity
public class TimeEntry {

    /** The minutes of a day. */
    public static final int MOST_MINUTES = 1440;

    @Id
    private UUID id;

    private UUID accountId;
    private UUID staffMemberId;
    private LocalDate day;
    private int minutes;
    private String activity;
    private String reference;
    private boolean withdrawn;
    private Instant recordedAt;

    protected TimeEntry() {
        // for Hibernate
    }

    /**
     * What is noted of time spent.
     *
     * @param staffMemberId who spent it
     * @param activity on what, in words; may be null
     * @param reference by which whoever keeps the time sheets knows it again; may be null
     */
    public record Details(UUID staffMemberId, LocalDate day, int minutes, String activity, String reference) {}

    TimeEntry(UUID id, UUID accountId, Details details, Instant recordedAt) {
        this.id = id;
        this.accountId = accountId;
        this.staffMemberId = details.staffMemberId();
        this.day = details.day();
        this.minutes = details.minutes();
        this.activity = details.activity();
        this.reference = details.reference();
        this.recordedAt = recordedAt;
    }

    void withdraw() {
        if (withdrawn) {
            throw new AlreadyWithdrawn();
        }
        withdrawn = true;
    }

    public Details details() {
        return new Details(staffMemberId, day, minutes, activity, reference);
    }

    public UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
