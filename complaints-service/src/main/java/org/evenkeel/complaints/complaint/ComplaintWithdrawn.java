package org.evenkeel.complaints.complaint;

import java.util.UUID;

/** A complaint was taken back; why stands in the event's reason. */
record ComplaintWithdrawn(UUID complaintId, String reference) {

    static final String TYPE = "org.evenkeel.complaint.withdrawn";
}
