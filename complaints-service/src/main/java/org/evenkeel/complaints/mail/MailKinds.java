package org.evenkeel.complaints.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.evenkeel.kit.messages.MessageKind;

/** The messages that a case sends by itself, with what is filled into each. */
class MailKinds {

    static final String ACKNOWLEDGED = "complaint-acknowledged";
    static final String INVITED_CLIENT = "hearing-invitation-client";
    static final String INVITED_STAFF = "hearing-invitation-staff";
    static final String LIMIT_WARNED = "limit-warned";
    static final String LIMIT_MISSED = "limit-missed";

    @Produces
    @Singleton
    MessageKind acknowledged() {
        return MessageKind.of(ACKNOWLEDGED, "name", "reference", "matter", "handler", "nextStep");
    }

    @Produces
    @Singleton
    MessageKind invitedClient() {
        return MessageKind.of(INVITED_CLIENT, "name", "reference", "matter", "deadline");
    }

    @Produces
    @Singleton
    MessageKind invitedStaff() {
        return MessageKind.of(INVITED_STAFF, "name", "reference", "account", "matter", "deadline");
    }

    @Produces
    @Singleton
    MessageKind limitWarned() {
        return ofLimit(LIMIT_WARNED);
    }

    @Produces
    @Singleton
    MessageKind limitMissed() {
        return ofLimit(LIMIT_MISSED);
    }

    /** Of the last four, only the one is there that the limit is for. */
    private static MessageKind ofLimit(String name) {
        return MessageKind.of(
                name, "name", "reference", "account", "due", "acknowledgement", "firstTalk", "hearing", "answer");
    }
}
