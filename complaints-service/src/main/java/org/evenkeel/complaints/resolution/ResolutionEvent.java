package org.evenkeel.complaints.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the feed says of a resolution. */
record ResolutionEvent(UUID complaintId, String reference, UUID resolutionId) {

    static final String DECIDED = "org.evenkeel.complaint.resolution-decided";
    static final String APPROVED = "org.evenkeel.complaint.resolution-approved";
    static final String REFUSED = "org.evenkeel.complaint.resolution-refused";
    static final String PROMISED = "org.evenkeel.complaint.commitment-made";
    static final String KEPT = "org.evenkeel.complaint.commitment-kept";
    static final String OVERDUE = "org.evenkeel.complaint.commitment-overdue";

    record Decided(
            UUID complaintId, String reference, UUID resolutionId, boolean needsApproval, List<Part> redresses) {}

    /** @param amount null where it is no money, as are currency and bearer */
    record Part(Redress.Kind kind, BigDecimal amount, String currency, Redress.Bearer bearer) {}

    record Promised(UUID complaintId, String reference, UUID commitmentId, Instant dueAt) {}

    record Kept(UUID complaintId, String reference, UUID commitmentId, boolean late) {}
}
