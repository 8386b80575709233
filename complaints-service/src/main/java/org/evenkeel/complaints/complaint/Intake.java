package org.evenkeel.complaints.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.kit.text.FoldedText;

/**
 * Everything known of a complaint when it comes in.
 *
 * @param origin who or what sent it: external references are unique within it
 * @param receivedAt when the firm got it, which a file may say was earlier than {@code recordedAt}
 * @param disputed money in dispute; may be null
 */
public record Intake(
        UUID id,
        String reference,
        UUID accountId,
        String matter,
        String description,
        String wish,
        String language,
        Source source,
        String origin,
        String externalReference,
        Instant receivedAt,
        Instant recordedAt,
        String receivedBy,
        String receivedByName,
        String contact,
        Money disputed,
        List<NamedPerson> namedPeople) {

    /** What search looks into. */
    public String searchText() {
        return FoldedText.fold(Stream.of(reference, externalReference, matter, description, wish)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }
}
