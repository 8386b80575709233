package org.evenkeel.complaints.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.kit.Ids;

/** A change of the onboarding checklist that complaints ask for; onboarding-service decides what becomes of it (S7). */
@Entity
public class ChecklistProposal {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID correctiveActionId;

    @Column(nullable = false, updatable = false)
    private String proposal;

    @Column(nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(nullable = false, updatable = false)
    private String proposedByName;

    protected ChecklistProposal() {}

    ChecklistProposal(CorrectiveAction action, String proposal) {
        this.id = Ids.next();
        this.correctiveActionId = action.id();
        this.proposal = proposal;
        this.proposedAt = action.openedAt();
        this.proposedByName = action.openedByName();
    }

    public UUID id() {
        return id;
    }

    public UUID correctiveActionId() {
        return correctiveActionId;
    }

    public String proposal() {
        return proposal;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String proposedByName() {
        return proposedByName;
    }
}
