package org.evenkeel.complaints.correspondence.heat;

/** Why a message counts as heated. */
public enum Heat {
    /** Its author says so. */
    AUTHOR,
    /** A colleague says so. */
    COLLEAGUE,
    /** It has a word that the firm does not want to send in anger. */
    WORDS,
    /** It shouts in capital letters. */
    CAPITALS,
    EXCLAMATIONS
}
