package org.evenkeel.complaints.complaint;

/** The channel a complaint came by. */
public enum Source {
    WEB,
    API,
    FILE,
    MAIL
}
