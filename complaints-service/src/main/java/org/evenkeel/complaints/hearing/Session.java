package org.evenkeel.complaints.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.kit.Ids;

/** Once that everyone sat together. */
@Entity
@Table(name = "hearing_session")
public class Session {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private Instant openedAt;

    @Column(nullable = false, updatable = false)
    private String openedByName;

    private Instant closedAt;
    private String minutes;

    protected Session() {}

    Session(Instant now, String moderator) {
        this.id = Ids.next();
        this.openedAt = now;
        this.openedByName = moderator;
    }

    void close(Instant now, String whatWasSaid) {
        closedAt = now;
        minutes = whatWasSaid;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    public UUID id() {
        return id;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedByName() {
        return openedByName;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String minutes() {
        return minutes;
    }
}
