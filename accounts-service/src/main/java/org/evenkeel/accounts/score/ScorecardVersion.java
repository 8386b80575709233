package org.evenkeel.accounts.score;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.score.figure.Scorecard;

/** A scorecard on its way from draft to use. Once it is in use it does not change any more; another one follows it. */
@Entity
@Table(name = "scorecard")
public class ScorecardVersion {

    public enum Status {
        DRAFT,
        ACTIVE,
        RETIRED
    }

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Convert(converter = RulesAsText.class)
    private Scorecard rules;

    private Instant draftedAt;
    private Instant activatedAt;

    @Version
    private long version;

    protected ScorecardVersion() {
        // for Hibernate
    }

    ScorecardVersion(UUID id, String name, Scorecard rules, Instant draftedAt) {
        this.id = id;
        this.name = name;
        this.status = Status.DRAFT;
        this.rules = rules;
        this.draftedAt = draftedAt;
    }

    void change(String newName, Scorecard newRules) {
        requireDraft("changed");
        name = newName;
        rules = newRules;
    }

    void activate(Instant at) {
        requireDraft("activated");
        status = Status.ACTIVE;
        activatedAt = at;
    }

    void retire() {
        status = Status.RETIRED;
    }

    private void requireDraft(String what) {
        if (status != Status.DRAFT) {
            throw new ScorecardRefused("Only a draft can be %s, and \"%s\" is %s.".formatted(what, name, status));
        }
    }

    List<String> possibleActs() {
        return status == Status.DRAFT ? List.of("change", "activate", "simulate") : List.of();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Status status() {
        return status;
    }

    public Scorecard rules() {
        return rules;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** Null where it never was in use. */
    public Instant activatedAt() {
        return activatedAt;
    }

    public long version() {
        return version;
    }
}
