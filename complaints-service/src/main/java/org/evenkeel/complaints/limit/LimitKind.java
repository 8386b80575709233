package org.evenkeel.complaints.limit;

import org.evenkeel.complaints.complaint.Milestone;

/** What the client is owed in time. */
public enum LimitKind {
    /** To be thanked, and to know who looks after the case. */
    ACKNOWLEDGEMENT(Milestone.ACKNOWLEDGED),
    /** To talk to somebody senior (S3). */
    FIRST_TALK(Milestone.TALKED),
    /** To be heard, with everyone concerned (S1). */
    HEARING(Milestone.HEARD),
    /** To know how the complaint is made good. */
    ANSWER(Milestone.ANSWERED);

    private final Milestone metBy;

    LimitKind(Milestone metBy) {
        this.metBy = metBy;
    }

    boolean isMetBy(Milestone milestone) {
        return metBy == milestone;
    }

    /** Whether a case that is reopened owes it anew after it was met: each hearing and each answer is another one. */
    boolean isOwedEachRound() {
        return this == HEARING || this == ANSWER;
    }
}
