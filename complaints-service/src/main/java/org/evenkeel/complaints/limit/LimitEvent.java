package org.evenkeel.complaints.limit;

import java.time.Instant;
import java.util.UUID;

/** What the feed says of a limit: it comes near, or it was reached without what is owed. */
record LimitEvent(UUID complaintId, String reference, LimitKind kind, Instant dueAt) {

    static final String WARNED = "org.evenkeel.complaint.limit-warned";
    static final String MISSED = "org.evenkeel.complaint.limit-missed";
    static final String PAUSED = "org.evenkeel.complaint.paused";
    static final String RESUMED = "org.evenkeel.complaint.resumed";

    record PauseMoved(UUID complaintId, String reference, UUID pauseId) {}
}
