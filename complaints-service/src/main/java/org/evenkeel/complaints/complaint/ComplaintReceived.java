package org.evenkeel.complaints.complaint;

import java.time.Instant;
import java.util.UUID;

/** A complaint came in. Says nothing of its content: who may know that asks the complaint itself. */
record ComplaintReceived(UUID complaintId, String reference, Instant receivedAt, Source source, String language) {

    static final String TYPE = "org.evenkeel.complaint.received";
}
