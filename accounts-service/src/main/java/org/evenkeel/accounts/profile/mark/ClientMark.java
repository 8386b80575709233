package org.evenkeel.accounts.profile.mark;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.kit.caller.Actor;

/** An owner's word that a client is one of the best, or was lost. A mark that no longer holds is withdrawn, not deleted. */
@Entity
public class ClientMark {

    public enum Kind {
        BEST,
        LOST
    }

    @Id
    private UUID id;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reason;
    private String markedBy;
    private String markedByName;
    private Instant markedAt;
    private String withdrawnBy;
    private String withdrawnByName;
    private Instant withdrawnAt;
    private String withdrawalReason;

    @Version
    private long version;

    protected ClientMark() {
        // for Hibernate
    }

    /** That the mark no longer holds. */
    public record Withdrawal(Actor by, Instant at, String reason) {}

    ClientMark(UUID id, UUID accountId, Kind kind, String reason, Actor markedBy, Instant markedAt) {
        this.id = id;
        this.accountId = accountId;
        this.kind = kind;
        this.reason = reason;
        this.markedBy = markedBy.subject();
        this.markedByName = markedBy.name();
        this.markedAt = markedAt;
    }

    void withdraw(Withdrawal withdrawal) {
        if (withdrawnAt != null) {
            throw new MarkRefused("The mark was withdrawn on " + withdrawnAt + " already.");
        }
        withdrawnBy = withdrawal.by().subject();
        withdrawnByName = withdrawal.by().name();
        withdrawnAt = withdrawal.at();
        withdrawalReason = withdrawal.reason();
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public Actor markedBy() {
        return new Actor(markedBy, markedByName);
    }

    public Instant markedAt() {
        return markedAt;
    }

    public Optional<Withdrawal> withdrawal() {
        return withdrawnAt == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(new Actor(withdrawnBy, withdrawnByName), withdrawnAt, withdrawalReason));
    }

    public long version() {
        return version;
    }
}
