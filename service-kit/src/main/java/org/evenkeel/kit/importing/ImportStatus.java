package org.evenkeel.kit.importing;

/** RECEIVED → RUNNING → DONE or FAILED; a failed import goes back to RECEIVED when it is resumed. */
public enum ImportStatus {
    RECEIVED,
    RUNNING,
    DONE,
    FAILED
}
