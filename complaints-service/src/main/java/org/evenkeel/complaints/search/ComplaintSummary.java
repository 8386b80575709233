package org.evenkeel.complaints.search;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.complaints.complaint.ComplaintStatus;
import org.evenkeel.complaints.complaint.Source;

/** A complaint as a line of a list. */
@Schema(name = "ComplaintSummary")
public record ComplaintSummary(
        UUID id,
        @Schema(examples = "C-2026-000123", maxLength = 30) String reference,
        UUID accountId,
        @Schema(maxLength = 200) String accountName,
        @Schema(maxLength = 500) String matter,
        @Schema(examples = "en", maxLength = 31) String language,
        Source source,
        ComplaintStatus status,
        Instant receivedAt) {}
