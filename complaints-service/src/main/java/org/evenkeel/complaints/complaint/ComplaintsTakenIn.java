package org.evenkeel.complaints.complaint;

import java.util.List;

/** Told, within the transaction, of complaints that just came in: one, or a part of a file. */
public record ComplaintsTakenIn(List<Complaint> complaints) {}
