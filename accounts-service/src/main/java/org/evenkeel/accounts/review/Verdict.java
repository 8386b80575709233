package org.evenkeel.accounts.review;

/** What owners decide about a client (S1). */
public enum Verdict {
    KEEP,
    INVEST,
    RESET_EXPECTATIONS,
    REPAIR,
    /** The client is helped to find another vendor. */
    PART
}
