package org.evenkeel.complaints.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/** Something the firm sells, does or says, with everyone who acts in it (S2: every process and actor defined). */
@Entity
public class CatalogueEntry {

    /** What dissatisfaction can be built into. */
    public enum Kind {
        PRODUCT,
        PROCESS,
        MARKETING_MESSAGE
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private List<String> actors;

    @Column(nullable = false)
    private boolean partOfOnboarding;

    private Instant retiredAt;

    @Version
    private long version;

    protected CatalogueEntry() {}

    CatalogueEntry(Kind kind, String name, List<String> actors, boolean partOfOnboarding) {
        this.id = Ids.next();
        this.kind = kind;
        this.name = name;
        this.actors = List.copyOf(actors);
        setPartOfOnboarding(partOfOnboarding);
    }

    void change(String newName, List<String> newActors, boolean nowPartOfOnboarding) {
        refuseIfRetired();
        setPartOfOnboarding(nowPartOfOnboarding);
        this.name = newName;
        this.actors = List.copyOf(newActors);
    }

    private void setPartOfOnboarding(boolean part) {
        if (part && kind != Kind.PROCESS) {
            throw new InvalidRequest("partOfOnboarding", "must be false: only a process is part of onboarding");
        }
        partOfOnboarding = part;
    }

    /** Takes it out of use; findings that name it keep it. */
    void retire(Instant now) {
        refuseIfRetired();
        this.retiredAt = now;
    }

    private void refuseIfRetired() {
        if (retiredAt != null) {
            throw new ActRefused(name + " is retired.");
        }
    }

    boolean isInUse() {
        return retiredAt == null;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Roles and parties that take part in it, in the firm's words. */
    public List<String> actors() {
        return List.copyOf(actors);
    }

    /** Whether a client is taken on board by it, so that its causes concern the checklist. */
    public boolean isPartOfOnboarding() {
        return partOfOnboarding;
    }

    public Instant retiredAt() {
        return retiredAt;
    }

    public long version() {
        return version;
    }
}
