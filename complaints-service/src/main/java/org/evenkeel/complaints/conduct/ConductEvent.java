package org.evenkeel.complaints.conduct;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;

/** What the feed says of a client's conduct; who it was directed against is not in it. */
record ConductEvent(UUID complaintId, String reference, UUID incidentId, ConductIncident.Kind kind) {

    static final String RECORDED = "org.evenkeel.complaint.conduct-recorded";
    static final String SECONDED = "org.evenkeel.complaint.conduct-seconded";
    static final String CONFIRMED = "org.evenkeel.complaint.conduct-confirmed";
    static final String ANSWERED = "org.evenkeel.complaint.conduct-answered";
    static final String RETRACTED = "org.evenkeel.complaint.conduct-retracted";

    static ConductEvent of(Complaint complaint, ConductIncident incident) {
        return new ConductEvent(complaint.id(), complaint.reference(), incident.id(), incident.kind());
    }

    record Confirmed(
            UUID complaintId, String reference, UUID incidentId, ConductIncident.Kind kind, Instant occurredAt) {}

    record Answered(UUID complaintId, String reference, UUID incidentId, ConductIncident.Kind kind, boolean disputed) {}
}
