package org.evenkeel.complaints.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * What the feed says of the case as a whole. Who did it and why stands in the event itself; nothing of what people said is
 * in it: who may know that asks the case.
 */
record ComplaintEvent(UUID complaintId, String reference) {

    static final String ACKNOWLEDGED = "org.evenkeel.complaint.acknowledged";
    static final String HANDED_OVER = "org.evenkeel.complaint.handed-over";
    static final String PERSON_NAMED = "org.evenkeel.complaint.person-named";
    static final String PERSON_IDENTIFIED = "org.evenkeel.complaint.person-identified";
    static final String ESCALATED = "org.evenkeel.complaint.escalated";
    static final String SENIOR_JOINED = "org.evenkeel.complaint.senior-joined";
    static final String CLOSED = "org.evenkeel.complaint.closed";
    static final String REOPENED = "org.evenkeel.complaint.reopened";
    static final String WITHDRAWN = "org.evenkeel.complaint.withdrawn";

    static ComplaintEvent of(Complaint complaint) {
        return new ComplaintEvent(complaint.id(), complaint.reference());
    }

    /** @param mailed whether the client was written to */
    record Acknowledged(UUID complaintId, String reference, String handler, Instant nextStepBy, boolean mailed) {}

    /** @param before who had it; null where nobody did */
    record HandedOver(UUID complaintId, String reference, String before, String handler) {}

    /** @param place of the person in the case's list */
    record PersonNamed(UUID complaintId, String reference, int place) {}

    /** @param talked whether a senior talked to the client before it was closed (S3) */
    record Closed(UUID complaintId, String reference, boolean talked) {}
}
