package org.evenkeel.onboarding.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Person;

/** Somebody at the client who has to want it: hired by one chief, one can be refused by another (S6). */
@Entity
public class Stakeholder {

    /** How much depends on them. */
    public enum Influence {
        LOW,
        MEDIUM,
        HIGH
    }

    /** How they stand to it since they had their say. */
    public enum Outcome {
        SUPPORTS,
        UNDECIDED,
        OPPOSES
    }

    /**
     * What is known of them before they are heard.
     *
     * @param key whether nothing is signed before they had their say
     * @param broughtUsIn whether it was they who chose us
     */
    public record Profile(String name, String role, Influence influence, boolean key, boolean broughtUsIn) {}

    /**
     * What came of the talk with them.
     *
     * @param interviewedUs whether they asked the questions: people want a choice
     */
    public record Say(Instant heardAt, Outcome outcome, String wishes, boolean interviewedUs) {}

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID onboardingId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String role;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Influence influence;

    @Column(nullable = false)
    private boolean keyPerson;

    @Column(nullable = false)
    private boolean broughtUsIn;

    private Instant heardAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String wishes;
    private Boolean interviewedUs;
    private String heardSubject;
    private String heardName;

    @Column(nullable = false, updatable = false)
    private Instant addedAt;

    protected Stakeholder() {}

    Stakeholder(Onboarding onboarding, Profile profile, Instant now) {
        this.id = Ids.next();
        this.onboardingId = onboarding.id();
        this.addedAt = now;
        correct(profile);
    }

    void correct(Profile profile) {
        this.name = profile.name();
        this.role = profile.role();
        this.influence = profile.influence();
        this.keyPerson = profile.key();
        this.broughtUsIn = profile.broughtUsIn();
    }

    /** Puts down what they said; a later talk replaces what was put down of an earlier one. */
    void heard(Say say, Person by, Instant now) {
        if (say.heardAt().isAfter(now)) {
            throw new InvalidRequest("heardAt", "must not be in the future");
        }
        this.heardAt = say.heardAt();
        this.outcome = say.outcome();
        this.wishes = say.wishes();
        this.interviewedUs = say.interviewedUs();
        this.heardSubject = by.subject();
        this.heardName = by.name();
    }

    boolean belongsTo(Onboarding onboarding) {
        return onboardingId.equals(onboarding.id());
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    public Influence influence() {
        return influence;
    }

    public boolean isKey() {
        return keyPerson;
    }

    public boolean broughtUsIn() {
        return broughtUsIn;
    }

    public boolean isHeard() {
        return heardAt != null;
    }

    public Instant heardAt() {
        return heardAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String wishes() {
        return wishes;
    }

    public Boolean interviewedUs() {
        return interviewedUs;
    }

    /** Who talked to them. */
    public String heardBy() {
        return heardName;
    }
}
