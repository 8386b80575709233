package org.evenkeel.complaints.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.NamedPerson;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;

/** Somebody who was invited to be heard: the client as one side, or a person whom the case names. */
@Entity
@Table(name = "hearing_participant")
public class Participant {

    /** On whose side of the table somebody sits. */
    public enum Side {
        CLIENT,
        FIRM
    }

    /** How far somebody has been heard. */
    public enum Standing {
        /** Invited, and the deadline has not passed. */
        AWAITED,
        HEARD,
        DECLINED,
        /** Let the announced deadline pass. */
        LAPSED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Side side;

    @Column(updatable = false)
    private Integer place;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private Instant invitedAt;

    @Column(nullable = false, updatable = false)
    private Instant deadline;

    private UUID invitationMailId;
    private String statement;
    private String lesson;
    private Instant statedAt;
    private String takenDownBy;
    private Instant declinedAt;
    private String declineReason;

    @Column(nullable = false)
    private boolean attended;

    protected Participant() {}

    private Participant(Side side, Integer place, String name, String subject, Instant deadline, Instant now) {
        this.id = Ids.next();
        this.side = side;
        this.place = place;
        this.name = name;
        this.subject = subject;
        this.invitedAt = now;
        this.deadline = deadline;
    }

    static Participant client(Complaint complaint, Instant deadline, Instant now) {
        return new Participant(Side.CLIENT, null, complaint.account().name(), null, deadline, now);
    }

    static Participant named(int place, NamedPerson person, Instant deadline, Instant now) {
        return new Participant(Side.FIRM, place, person.name(), person.subject(), deadline, now);
    }

    /** They were told of it by this message. */
    public void invitedBy(UUID mail) {
        invitationMailId = mail;
    }

    /** Whether they were written to; otherwise the directory has no address of them. */
    public boolean isInvitedByMail() {
        return invitationMailId != null;
    }

    boolean isAt(Integer otherPlace) {
        return place == null ? otherPlace == null : place.equals(otherPlace);
    }

    /**
     * Has their say.
     *
     * @param text in their own words
     * @param whatToDoDifferently of a named person the answer to "what should have been done differently?" (S3); null for
     *     the client
     * @param scribe who put it down for them; null where they wrote it themselves
     */
    void state(String text, String whatToDoDifferently, String scribe, Instant now) {
        if (side == Side.FIRM && whatToDoDifferently == null) {
            throw new InvalidRequest("lesson", "must say what should have been done differently");
        }
        if (side == Side.CLIENT && whatToDoDifferently != null) {
            throw new InvalidRequest("lesson", "must be left out in the client's statement");
        }
        refuseSecondAnswer();
        statement = text;
        lesson = whatToDoDifferently;
        takenDownBy = scribe;
        statedAt = now;
    }

    void decline(String reason, Instant now) {
        refuseSecondAnswer();
        declineReason = reason;
        declinedAt = now;
    }

    /** Whether they made or declined their statement; only letting the deadline pass leaves the way to it open. */
    boolean hasAnswered() {
        return statedAt != null || declinedAt != null;
    }

    private void refuseSecondAnswer() {
        if (hasAnswered()) {
            throw new ActRefused(name + " was heard already. What was said on record is not changed.");
        }
    }

    void attended() {
        attended = true;
    }

    boolean hadTheirSay(Instant now) {
        return heard(now) != Standing.AWAITED;
    }

    public Standing heard(Instant now) {
        if (statedAt != null) {
            return Standing.HEARD;
        }
        if (declinedAt != null) {
            return Standing.DECLINED;
        }
        return now.isAfter(deadline) ? Standing.LAPSED : Standing.AWAITED;
    }

    public UUID id() {
        return id;
    }

    public Side side() {
        return side;
    }

    /** Where the person stands in the case's list of named people; null for the client. */
    public Integer place() {
        return place;
    }

    public String name() {
        return name;
    }

    public String subject() {
        return subject;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant deadline() {
        return deadline;
    }

    public String statement() {
        return statement;
    }

    public String lesson() {
        return lesson;
    }

    public Instant statedAt() {
        return statedAt;
    }

    public String takenDownBy() {
        return takenDownBy;
    }

    public Instant declinedAt() {
        return declinedAt;
    }

    public String declineReason() {
        return declineReason;
    }

    /** Whether they sat at the table in a session. */
    public boolean hasAttended() {
        return attended;
    }
}
