package org.evenkeel.complaints.limit;

import java.time.Instant;
import org.evenkeel.complaints.complaint.Complaint;

/**
 * Told, within the transaction, when a limit comes near or was missed.
 *
 * @param missed whether it was reached; otherwise it comes near
 */
public record LimitNotice(Complaint complaint, LimitKind kind, Instant dueAt, boolean missed) {}
