package org.evenkeel.complaints.inbound.mime;

import java.util.List;

/**
 * A mail as far as this service reads it.
 *
 * @param messageId as its header has it; made from its content where it has none
 * @param answers the messages it answers or refers to, the nearest first
 * @param automatic whether a machine wrote it, as out-of-office notes and bounces
 * @param text what it says, without markup
 */
public record ReceivedMail(
        String messageId,
        List<String> answers,
        boolean automatic,
        String fromAddress,
        String fromName,
        String subject,
        String text,
        List<Attachment> attachments) {

    /** @param size in bytes, decoded */
    public record Attachment(String name, String type, long size) {}
}
