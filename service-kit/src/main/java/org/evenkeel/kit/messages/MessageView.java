package org.evenkeel.kit.messages;

import static org.evenkeel.kit.database.Statements.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to a person and how far it has come. */
@Schema(name = "OutgoingMessage")
public record MessageView(
        UUID id,

        @Schema(maxLength = 100, examples = "password-changed")
        String kind,

        MessageStatus status,
        @Schema(maxLength = 254) String recipientAddress,

        @Schema(maxLength = 100, nullable = true) String recipientName,

        @Schema(maxLength = 35, examples = "he") String language,
        @Schema(maxLength = Letter.LONGEST_SUBJECT) String subject,
        @Schema(maxLength = Letter.LONGEST_BODY) String body,

        @Schema(nullable = true, description = "Whose account it concerns")
        UUID accountId,

        @Schema(description = "The thing it speaks of") UUID about,

        @Schema(maxLength = 200, description = "Token subject of whoever caused it")
        String author,

        @Schema(maxLength = 400, description = "Its Message-ID header, the same at each try")
        String messageId,

        Instant createdAt,

        @Schema(nullable = true, description = "Does not go out before that time")
        Instant heldUntil,

        @Schema(minimum = "0", description = "How often it was tried to send it")
        int attempts,

        @Schema(nullable = true, description = "When it is tried next; null where it is not")
        Instant nextTryAt,

        @Schema(nullable = true, maxLength = 1000, description = "Why it did not go out, in the mail server's words")
        String lastError,

        @Schema(nullable = true) Instant sentAt) {

    static MessageView from(ResultSet row) throws SQLException {
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                MessageStatus.valueOf(row.getString("status")),
                row.getString("recipient_address"),
                row.getString("recipient_name"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("account_id", UUID.class),
                row.getObject("about", UUID.class),
                row.getString("author"),
                row.getString("message_id"),
                instant(row, "created_at"),
                instant(row, "held_until"),
                row.getInt("attempts"),
                instant(row, "next_try_at"),
                row.getString("last_error"),
                instant(row, "sent_at"));
    }

    Recipient to() {
        return new Recipient(recipientAddress, recipientName);
    }

    Letter letter() {
        return new Letter(language, subject, body);
    }

    /** How a page of them looks in the contract. */
    @Schema(name = "OutgoingMessagePage")
    public record MessagePage(
            @Schema(maxItems = 200) List<MessageView> items,

            @Schema(nullable = true, maxLength = 500, description = "Send as `cursor` for the next page")
            String next) {}
}
