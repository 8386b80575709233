package org.evenkeel.complaints.finding;

/** Whether the client was right in this case (S1). */
public enum Verdict {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD
}
