package org.evenkeel.kit.messages;

/**
 * The firm put another text in place of one; that it went back to the default where subject and body are null.
 */
record MessageTextChanged(String kind, String language, String subject, String body) {

    static final String TYPE = "org.evenkeel.message-text.changed";
}
