package org.evenkeel.complaints.announcement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * Something that the firm is going to do to clients, thought through before (S9): whom it hits, which conflict is to be
 * expected, what can be offered then and what cannot.
 */
@Entity
public class AnnouncedChange {

    /** What the firm does. */
    public enum Kind {
        SERVICE_ENDS,
        PRICE_RISES,
        PROCESS_CHANGES
    }

    /**
     * What was thought of before.
     *
     * @param what it is in words
     * @param conflict that is to be expected
     */
    @Embeddable
    public record Outline(
            @Enumerated(EnumType.STRING) @Column(nullable = false)
            Kind kind,

            @Column(nullable = false) String what,
            @Column(nullable = false) Instant takesEffectAt,
            @Column(nullable = false) String conflict,
            @Column(nullable = false) String canOffer,
            @Column(nullable = false) String cannotOffer) {}

    @Id
    private UUID id;

    @Embedded
    private Outline outline;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "announced_change_account", joinColumns = @JoinColumn(name = "announced_change_id"))
    @Column(name = "account_id", nullable = false)
    private Set<UUID> accountIds = new HashSet<>();

    @Column(nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(nullable = false, updatable = false)
    private String writtenByName;

    @Version
    private long version;

    protected AnnouncedChange() {}

    AnnouncedChange(Outline outline, Set<UUID> accountIds, String by, Instant now) {
        requireFuture(outline, now);
        this.id = Ids.next();
        this.outline = outline;
        this.accountIds.addAll(accountIds);
        this.writtenByName = by;
        this.writtenAt = now;
    }

    /** Thinks again, as long as it has not taken effect. */
    void change(Outline better, Set<UUID> accounts, Instant now) {
        if (!outline.takesEffectAt().isAfter(now)) {
            throw new ActRefused(
                    "It took effect on " + outline.takesEffectAt() + "; what was thought of before stays.");
        }
        requireFuture(better, now);
        outline = better;
        accountIds.clear();
        accountIds.addAll(accounts);
    }

    private static void requireFuture(Outline outline, Instant now) {
        if (!outline.takesEffectAt().isAfter(now)) {
            throw new InvalidRequest("takesEffectAt", "must be in the future: it is thought through before");
        }
    }

    boolean affects(UUID accountId) {
        return accountIds.contains(accountId);
    }

    public UUID id() {
        return id;
    }

    public Outline outline() {
        return outline;
    }

    /** The clients whom it hits. */
    public List<UUID> accountIds() {
        return accountIds.stream().sorted().toList();
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenByName() {
        return writtenByName;
    }

    public long version() {
        return version;
    }
}
