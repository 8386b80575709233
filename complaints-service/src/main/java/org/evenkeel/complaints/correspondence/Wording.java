package org.evenkeel.complaints.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a message says, at one time.
 *
 * @param writtenBy token subject
 */
@Embeddable
public record Wording(
        @Column(nullable = false) String subject,
        @Column(nullable = false) String body,
        @Column(nullable = false) String writtenBy,
        @Column(nullable = false) String writtenByName,
        @Column(nullable = false) Instant writtenAt) {

    String text() {
        return subject + "\n" + body;
    }
}
