package org.evenkeel.onboarding.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.evenkeel.kit.Ids;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What shows that a step is done. */
@Entity
public class StepEvidence {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID stepId;

    @Column(nullable = false, updatable = false)
    private String description;

    @Column(updatable = false)
    private String link;

    @Embedded
    @EmbeddedColumnNaming("added_%s")
    private Signature added;

    protected StepEvidence() {}

    StepEvidence(OnboardingStep step, String description, String link, Signature added) {
        this.id = Ids.next();
        this.stepId = step.id();
        this.description = description;
        this.link = link;
        this.added = added;
    }

    public UUID id() {
        return id;
    }

    public String description() {
        return description;
    }

    public String link() {
        return link;
    }

    public Signature added() {
        return added;
    }
}
