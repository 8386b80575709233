package org.evenkeel.complaints.complaint;

import java.time.Instant;

/** What a case can have come to, as far as the client waits for it. */
public enum Milestone {
    /** The client was thanked. */
    ACKNOWLEDGED,
    /** A senior talked to the client. */
    TALKED,
    /** Everyone concerned was heard. */
    HEARD,
    /** The client knows how the complaint is made good. */
    ANSWERED,
    /** Closed, or taken back. */
    ENDED,
    REOPENED;

    /**
     * Told, within the transaction, to whoever observes it.
     *
     * @param at when it came to be, which may be before it was put on record
     */
    public record Reached(Complaint complaint, Milestone milestone, Instant at) {}
}
