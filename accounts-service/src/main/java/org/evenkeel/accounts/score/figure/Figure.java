package org.evenkeel.accounts.score.figure;

/** The two accounts that are kept of every client. */
public enum Figure {
    /** Whether this client is right for us; more is better. */
    FIT,
    /** What we owe this client; less is better. */
    DEBT
}
