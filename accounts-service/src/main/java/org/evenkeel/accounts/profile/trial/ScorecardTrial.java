package org.evenkeel.accounts.profile.trial;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.accounts.profile.LearnedAsJson;
import org.evenkeel.accounts.profile.learning.Learning;
import org.evenkeel.accounts.profile.learning.Learning.Declined;
import org.evenkeel.accounts.profile.learning.Learning.Learned;
import org.evenkeel.kit.caller.Actor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the learner makes of somebody's table; nothing of the table itself is kept. */
@Entity
public class ScorecardTrial {

    /** Without a sign of life for so long, whoever worked on it is gone. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    public enum Status {
        LEARNING,
        LEARNED,
        /** There was too little to learn from. */
        DECLINED,
        FAILED
    }

    @Id
    private UUID id;

    private String outcome;
    private String yes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> setAside;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> identifiers;

    private String requestedBy;
    private String requestedByName;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int percent;
    private Instant signOfLifeAt;
    private String reason;

    @Convert(converter = LearnedAsJson.class)
    private Learned learned;

    protected ScorecardTrial() {
        // for Hibernate
    }

    /**
     * How a table is to be read.
     *
     * @param outcome the column that tells how a case came out
     * @param yes its value that is to be foretold
     * @param setAside columns that must not count
     */
    public record Request(String outcome, String yes, List<String> setAside) {

        public Request {
            setAside = setAside.stream().distinct().toList();
        }
    }

    ScorecardTrial(UUID id, Request request, List<String> identifiers, Actor requestedBy, Instant requestedAt) {
        this.id = id;
        this.outcome = request.outcome();
        this.yes = request.yes();
        this.setAside = request.setAside();
        this.identifiers = identifiers;
        this.requestedBy = requestedBy.subject();
        this.requestedByName = requestedBy.name();
        this.requestedAt = requestedAt;
        this.status = Status.LEARNING;
        this.signOfLifeAt = requestedAt;
    }

    void progress(int newPercent, Instant now) {
        percent = newPercent;
        signOfLifeAt = now;
    }

    void end(Learning learning) {
        switch (learning) {
            case Learned found -> {
                status = Status.LEARNED;
                learned = found;
                percent = 100;
            }
            case Declined declined -> {
                status = Status.DECLINED;
                reason = declined.reason();
            }
        }
    }

    void fail(String why) {
        status = Status.FAILED;
        reason = why;
    }

    boolean lost(Instant now) {
        return status == Status.LEARNING && signOfLifeAt.plus(PATIENCE).isBefore(now);
    }

    public UUID id() {
        return id;
    }

    public Request request() {
        return new Request(outcome, yes, setAside);
    }

    /** Columns left out because they only tell the rows apart. */
    public List<String> identifiers() {
        return List.copyOf(identifiers);
    }

    public Actor requestedBy() {
        return new Actor(requestedBy, requestedByName);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Status status() {
        return status;
    }

    public int percent() {
        return percent;
    }

    /** Why nothing was learned; null where something was, or may yet be. */
    public String reason() {
        return reason;
    }

    public Optional<Learned> learned() {
        return Optional.ofNullable(learned);
    }
}
