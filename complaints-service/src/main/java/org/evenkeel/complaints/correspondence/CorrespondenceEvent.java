package org.evenkeel.complaints.correspondence;

import java.util.UUID;
import org.evenkeel.complaints.correspondence.heat.Heat;

/** What the feed says of a message to the client: inside the firm only, since the client knows what was sent. */
record CorrespondenceEvent(UUID complaintId, String reference, UUID messageId, Heat heat) {

    static final String WRITTEN = "org.evenkeel.complaint.message-written";
    static final String HELD = "org.evenkeel.complaint.message-held";
    static final String REWORDED = "org.evenkeel.complaint.message-reworded";
    static final String RELEASED = "org.evenkeel.complaint.message-released";
}
