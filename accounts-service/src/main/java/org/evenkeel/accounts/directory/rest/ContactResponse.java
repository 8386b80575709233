package org.evenkeel.accounts.directory.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.directory.Contact;
import org.evenkeel.accounts.directory.Person;

@Schema(name = "Contact")
record ContactResponse(
        UUID id,

        UUID accountId,

        @Schema(description = "Subject of their access token", nullable = true, maxLength = 200)
        String subject,

        @Schema(examples = "Дарья Ковалёва", maxLength = Person.LONGEST_NAME)
        String name,

        @Schema(nullable = true, examples = "darya@example.com", maxLength = 254)
        String email,

        @Schema(description = "BCP 47", examples = "ru", maxLength = 35)
        String language,

        @Schema(description = "Of the IANA database", examples = "Europe/Bratislava", maxLength = 50)
        String timeZone,

        @Schema(nullable = true, examples = "+421 2 5555 0123", maxLength = 50)
        String phone,

        @Schema(description = "What they do there", nullable = true, examples = "CTO", maxLength = 200)
        String role,

        @Schema(description = "Whether they still are there")
        boolean active,

        Instant registeredAt,

        @Schema(description = "Moves with each change", minimum = "0")
        long version,

        @Schema(description = "What you may do with it now", examples = "[\"change\"]", maxItems = 5)
        List<String> allowedActions) {

    static ContactResponse from(Contact contact, List<String> allowedActions) {
        var person = contact.person();
        return new ContactResponse(
                contact.id(),
                contact.accountId(),
                person.subject(),
                person.name(),
                person.email(),
                person.language(),
                person.timeZone(),
                contact.phone(),
                contact.role(),
                contact.active(),
                contact.registeredAt(),
                contact.version(),
                allowedActions);
    }
}
