package org.evenkeel.onboarding.expectation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.evenkeel.onboarding.onboarding.ActRefused;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Signature;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * What the client expects with what is promised, or an unpleasant surprise that is known (S2). A later complaint can point at
 * it: whether it was disclosed, and signed off, decides whose it is.
 */
@Entity
public class Expectation {

    /** What it is. */
    public enum Kind {
        EXPECTATION,
        /** Something in the service, delivered as designed, that the client will not like. */
        SURPRISE
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID onboardingId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private String description;

    @Column(nullable = false, updatable = false)
    private String answer;

    @Embedded
    @EmbeddedColumnNaming("recorded_%s")
    private Signature recorded;

    @Embedded
    @EmbeddedColumnNaming("disclosed_%s")
    private Signature disclosed;

    @Embedded
    @EmbeddedColumnNaming("signed_%s")
    private Signature signed;

    protected Expectation() {}

    /** @param answer what is promised, or how one gets along with the surprise */
    Expectation(Onboarding onboarding, Kind kind, String description, String answer, Signature recorded) {
        this.id = Ids.next();
        this.onboardingId = onboarding.id();
        this.kind = kind;
        this.description = description;
        this.answer = answer;
        this.recorded = recorded;
    }

    /** Whether the client knows of it: of a surprise once it is disclosed. */
    public boolean isOpenToClient() {
        return kind == Kind.EXPECTATION || disclosed != null;
    }

    Optional<String> obstacleToDisclosure() {
        return isOpenToClient() ? Optional.of("The client knows of it already.") : Optional.empty();
    }

    void disclose(Signature by) {
        refuseIf(obstacleToDisclosure());
        disclosed = by;
    }

    Optional<String> obstacleToSignOff() {
        if (!isOpenToClient()) {
            return Optional.of("It is not disclosed yet.");
        }
        return signed == null ? Optional.empty() : Optional.of("It is signed off already.");
    }

    void signOff(Signature client) {
        refuseIf(obstacleToSignOff());
        signed = client;
    }

    private static void refuseIf(Optional<String> obstacle) {
        obstacle.ifPresent(reason -> {
            throw new ActRefused(reason);
        });
    }

    boolean belongsTo(Onboarding onboarding) {
        return onboardingId.equals(onboarding.id());
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    public String answer() {
        return answer;
    }

    public Signature recorded() {
        return recorded;
    }

    public Optional<Signature> disclosed() {
        return Optional.ofNullable(disclosed);
    }

    public Optional<Signature> signed() {
        return Optional.ofNullable(signed);
    }
}
