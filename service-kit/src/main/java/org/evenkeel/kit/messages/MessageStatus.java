package org.evenkeel.kit.messages;

/** How far a message has come. */
public enum MessageStatus {
    /** Waits to be released by somebody. */
    HELD,
    /** Goes out as soon as it can. */
    PENDING,
    /** Taken by the mail server. */
    SENT,
    /** Given up after many tries. */
    FAILED,
    /** The recipient's side does not take it: there is no such mailbox. */
    BOUNCED,
    /** Was not to go out after all. */
    CANCELLED
}
