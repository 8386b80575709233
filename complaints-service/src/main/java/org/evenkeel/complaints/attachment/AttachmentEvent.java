package org.evenkeel.complaints.attachment;

import java.util.UUID;
import org.evenkeel.complaints.complaint.Complaint;

/** What the feed says of an attachment: neither its name nor its content. */
record AttachmentEvent(UUID complaintId, String reference, UUID attachmentId, String mediaType, long bytes) {

    static final String ADDED = "org.evenkeel.complaint.attachment-added";
    static final String REMOVED = "org.evenkeel.complaint.attachment-removed";
    /** The same of one that is for those only who run the case. */
    static final String ADDED_FOR_TEAM = "org.evenkeel.complaint.team-attachment-added";

    static final String REMOVED_FOR_TEAM = "org.evenkeel.complaint.team-attachment-removed";

    static AttachmentEvent of(Complaint complaint, Attachment attachment) {
        return new AttachmentEvent(
                complaint.id(), complaint.reference(), attachment.id(), attachment.mediaType(), attachment.bytes());
    }
}
