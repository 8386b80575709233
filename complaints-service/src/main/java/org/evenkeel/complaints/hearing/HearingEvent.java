package org.evenkeel.complaints.hearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.hearing.Participant.Side;

/** What the feed says of a hearing; nothing of what was said there is in it. */
record HearingEvent(UUID complaintId, String reference, int round) {

    static final String OPENED = "org.evenkeel.complaint.hearing-opened";
    static final String MODERATED = "org.evenkeel.complaint.hearing-moderated";
    static final String INVITED = "org.evenkeel.complaint.participant-invited";
    static final String STATED = "org.evenkeel.complaint.statement-made";
    static final String DECLINED = "org.evenkeel.complaint.statement-declined";
    static final String SESSION_OPENED = "org.evenkeel.complaint.session-opened";
    static final String SESSION_CLOSED = "org.evenkeel.complaint.session-closed";
    static final String CONCLUDED = "org.evenkeel.complaint.hearing-concluded";

    /**
     * @param deadline until when they can have their say
     * @param mailed whether they were written to
     */
    record Invited(
            UUID complaintId,
            String reference,
            UUID participantId,
            Side side,
            String name,
            Instant deadline,
            boolean mailed) {}

    /** @param takenDownBy who put it down for them; null where they did it themselves */
    record Answered(
            UUID complaintId, String reference, UUID participantId, Side side, String name, String takenDownBy) {}

    record SessionClosed(UUID complaintId, String reference, List<UUID> attended) {}
}
