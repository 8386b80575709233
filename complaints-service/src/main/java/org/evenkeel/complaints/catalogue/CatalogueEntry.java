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

    private Instant retiredAt;

    @Version
    private long version;

    protected CatalogueEntry() {}

    CatalogueEntry(Kind kind, String name, List<String> actors) {
        this.id = Ids.next();
        this.kind = kind;
        this.name = name;
        this.actors = List.copyOf(actors);
    }

    void change(String newName, List<String> newActors) {
        refuseIfRetired();
        this.name = newName;
        this.actors = List.copyOf(newActors);
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

    public Instant retiredAt() {
        return retiredAt;
    }

    public long version() {
        return version;
    }
}
