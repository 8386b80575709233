package org.evenkeel.complaints.inbound.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.complaints.inbound.InboundMail;
import org.evenkeel.complaints.inbound.mime.ReceivedMail.Attachment;

@Schema(name = "InboundMail")
record InboundMailResponse(
        UUID id,

        @Schema(description = "As its header has it; made from its content where it has none", maxLength = 900)
        String messageId,

        Instant receivedAt,
        @Schema(maxLength = 1_000) String from,
        @Schema(nullable = true, maxLength = 1_000) String fromName,
        @Schema(maxLength = 100_000) String subject,

        @Schema(description = "What it says, without markup", maxLength = 26_214_400)
        String text,

        @Schema(description = "What was attached; the files themselves are not kept", maxItems = 200)
        List<AttachmentResponse> attachments,

        InboundMail.Outcome outcome,

        @Schema(description = "Why somebody has to place it, or had to", nullable = true)
        InboundMail.Doubt heldBecause,

        @Schema(description = "The case it became or answers", nullable = true)
        UUID complaintId,

        @Schema(nullable = true, maxLength = 200) String placedBy,

        @Schema(description = "Why it was dismissed", nullable = true, maxLength = 2_000)
        String reason,

        long version) {

    @Schema(name = "InboundMailAttachment")
    record AttachmentResponse(
            @Schema(maxLength = 1_000) String name,

            @Schema(examples = "application/pdf", maxLength = 200)
            String type,

            @Schema(description = "In bytes", minimum = "0") long size) {

        private static AttachmentResponse from(Attachment attachment) {
            return new AttachmentResponse(attachment.name(), attachment.type(), attachment.size());
        }
    }

    static InboundMailResponse from(InboundMail mail) {
        return new InboundMailResponse(
                mail.id(),
                mail.messageId(),
                mail.receivedAt(),
                mail.fromAddress(),
                mail.fromName(),
                mail.subject(),
                mail.text(),
                mail.attachments().stream().map(AttachmentResponse::from).toList(),
                mail.outcome(),
                mail.heldBecause(),
                mail.complaintId(),
                mail.placedByName(),
                mail.reason(),
                mail.version());
    }
}
