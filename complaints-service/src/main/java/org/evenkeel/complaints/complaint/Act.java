package org.evenkeel.complaints.complaint;

import static org.evenkeel.complaints.complaint.ComplaintStatus.ACKNOWLEDGED;
import static org.evenkeel.complaints.complaint.ComplaintStatus.CLOSED;
import static org.evenkeel.complaints.complaint.ComplaintStatus.FINDING;
import static org.evenkeel.complaints.complaint.ComplaintStatus.HEARING;
import static org.evenkeel.complaints.complaint.ComplaintStatus.RECEIVED;
import static org.evenkeel.complaints.complaint.ComplaintStatus.REOPENED;
import static org.evenkeel.complaints.complaint.ComplaintStatus.RESOLUTION;
import static org.evenkeel.complaints.complaint.ComplaintStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What can be done with a case: by whom, and in which states. A condition that needs more than the case itself is a
 * {@link Guard}.
 */
public enum Act {
    /** Thanks the client and says who looks after the case (S1: thank first, never challenge first). */
    ACKNOWLEDGE(Who.IMPARTIAL_CASE_WORKER, RECEIVED),
    /** Becomes the one who looks after the case. */
    TAKE_OVER(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    /** Makes a member of staff the one who looks after the case. */
    HAND_OVER(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    /** Says that the next step is the client's: limits stand still until then. */
    PAUSE(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    RESUME(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    /** Writes to the client, beside the acknowledgement. */
    WRITE_MESSAGE(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, CLOSED, REOPENED),
    /** Says that a message which has not gone out is heated (S5). */
    HOLD_MESSAGE(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, CLOSED, REOPENED),
    REWORD_MESSAGE(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, CLOSED, REOPENED),
    /** Lets a held message go, having read what somebody else wrote. */
    RELEASE_MESSAGE(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, CLOSED, REOPENED),
    /** Says whom of the firm it concerns; after the hearing the case has to be reopened for that. */
    NAME_PERSON(Who.CLIENT_OR_CASE_WORKER, RECEIVED, ACKNOWLEDGED, HEARING, REOPENED),
    /** Says who a named person is, so that she can be invited and never judges her own case. */
    IDENTIFY_PERSON(Who.CASE_WORKER, RECEIVED, ACKNOWLEDGED, HEARING, REOPENED),
    /** Puts on record that a senior talked to the client (S3). */
    RECORD_TALK(Who.IMPARTIAL_SENIOR, RECEIVED, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    OPEN_HEARING(Who.IMPARTIAL_CASE_WORKER, ACKNOWLEDGED, REOPENED),
    /** Becomes the one who leads the hearing. */
    MODERATE(Who.IMPARTIAL_SENIOR, HEARING),
    INVITE(Who.IMPARTIAL_CASE_WORKER, HEARING),
    /** Has one's say, or puts down what somebody said. */
    MAKE_STATEMENT(Who.PARTY_OR_CASE_WORKER, HEARING),
    /** Says that one will not make a statement. */
    DECLINE_STATEMENT(Who.PARTY_OR_CASE_WORKER, HEARING),
    OPEN_SESSION(Who.IMPARTIAL_SENIOR, HEARING),
    CLOSE_SESSION(Who.IMPARTIAL_SENIOR, HEARING),
    /** Ends the hearing; from now on it can be found who was right. */
    CONCLUDE_HEARING(Who.IMPARTIAL_CASE_WORKER, HEARING),
    ADD_ATTACHMENT(Who.CONTRIBUTOR),
    /** Takes the content of an attachment away, for good. */
    REMOVE_ATTACHMENT(Who.IMPARTIAL_CASE_WORKER),
    ADD_EVIDENCE(Who.IMPARTIAL_CASE_WORKER, RECEIVED, ACKNOWLEDGED, HEARING, FINDING, REOPENED),
    /** Answers the three questions of the finding. */
    FIND(Who.IMPARTIAL_CASE_WORKER, FINDING),
    /** Says how the complaint is made good, and promises it. */
    DECIDE_RESOLUTION(Who.IMPARTIAL_CASE_WORKER, RESOLUTION),
    APPROVE_RESOLUTION(Who.IMPARTIAL_SENIOR, RESOLUTION),
    REFUSE_RESOLUTION(Who.IMPARTIAL_SENIOR, RESOLUTION),
    /** Puts on record that a promise was kept; promises outlive the case. */
    KEEP_COMMITMENT(Who.IMPARTIAL_CASE_WORKER, HEARING, FINDING, RESOLUTION, CLOSED, REOPENED),
    CLOSE(Who.IMPARTIAL_CASE_WORKER, RESOLUTION),
    REOPEN(Who.CLIENT_OR_IMPARTIAL_CASE_WORKER, FINDING, RESOLUTION, CLOSED, WITHDRAWN),
    /** Calls a senior to the case; the handler keeps it (S9). */
    ESCALATE(Who.PARTY_OR_CASE_WORKER, RECEIVED, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    /** Joins an escalated case. */
    JOIN(Who.IMPARTIAL_SENIOR, RECEIVED, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    /** On the client's word; whom it names does not end it. */
    WITHDRAW(Who.CLIENT_OR_IMPARTIAL_CASE_WORKER, RECEIVED, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    /** Puts on record what the client did to us (S5). */
    RECORD_INCIDENT(Who.STAFF),
    /** Says that it was so. */
    CONFIRM_INCIDENT(Who.IMPARTIAL_CASE_WORKER),
    /** Has one's say on what is on record of one's conduct. */
    ANSWER_INCIDENT(Who.CLIENT),
    /** Takes back what was confirmed of the client's conduct. */
    RETRACT_INCIDENT(Who.IMPARTIAL_SENIOR),
    /** Tells colleagues something that neither the client nor whom the case names is to read. */
    WRITE_NOTE(Who.IMPARTIAL_CASE_WORKER),
    /** Says how content one is with what became of it. */
    RATE(Who.CLIENT, CLOSED),
    /** Says which invoice the client does not want to pay (S5). */
    DISPUTE_INVOICE(Who.CLIENT_OR_CASE_WORKER, RECEIVED, ACKNOWLEDGED, HEARING, FINDING, RESOLUTION, REOPENED),
    /** Says what is to be paid of a disputed invoice. */
    SETTLE_INVOICE(Who.IMPARTIAL_CASE_WORKER),
    /** Says how the case stands to another of the same client. */
    LINK(Who.IMPARTIAL_CASE_WORKER),
    /** Says which announced change it comes from (S9). */
    PUT_DOWN_TO_CHANGE(Who.IMPARTIAL_CASE_WORKER);

    private final Who who;
    private final Set<ComplaintStatus> states;

    /** In every state. */
    Act(Who who) {
        this.who = who;
        this.states = EnumSet.allOf(ComplaintStatus.class);
    }

    Act(Who who, ComplaintStatus first, ComplaintStatus... others) {
        this.who = who;
        this.states = EnumSet.of(first, others);
    }

    public Who who() {
        return who;
    }

    public boolean isLegalIn(ComplaintStatus status) {
        return states.contains(status);
    }

    /** As it stands in {@code allowedActions}, such as {@code open-hearing}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
