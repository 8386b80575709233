package org.evenkeel.kit.messages;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The text of a kind of message in one language.
 *
 * @param version 0 for the text that came with the service
 */
public record MessageText(
        @Schema(maxLength = 100, examples = "password-changed")
        String kind,

        @Schema(maxLength = 35, examples = "sk") String language,
        @Schema(maxLength = Letter.LONGEST_SUBJECT) String subject,
        @Schema(maxLength = Letter.LONGEST_BODY) String body,

        @Schema(description = "What the text can name in curly brackets", maxItems = 100)
        Set<String> values,

        @Schema(description = "0 for the text that came with the service")
        long version,

        @Schema(nullable = true) Instant changedAt,

        @Schema(nullable = true, maxLength = 200) String changedBy) {}
