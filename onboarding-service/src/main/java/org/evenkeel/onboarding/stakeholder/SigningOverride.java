package org.evenkeel.onboarding.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.evenkeel.onboarding.onboarding.Onboarding;
import org.evenkeel.onboarding.onboarding.Signature;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** That an owner lets it be signed although a key stakeholder had no say; the reason stays visible to all. */
@Entity
public class SigningOverride {

    @Id
    private UUID onboardingId;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Embedded
    @EmbeddedColumnNaming("by_%s")
    private Signature by;

    protected SigningOverride() {}

    SigningOverride(Onboarding onboarding, String reason, Signature by) {
        this.onboardingId = onboarding.id();
        this.reason = reason;
        this.by = by;
    }

    public String reason() {
        return reason;
    }

    public Signature by() {
        return by;
    }
}
