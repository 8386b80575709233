package org.evenkeel.accounts.directory.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.directory.Contact;
import org.evenkeel.accounts.directory.Person;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Schema(name = "ContactChange", description = "All that is known of a client's contact from now on")
record ContactChange(
        @Size(max = 200)
        @PlainText
        @Schema(
                description = "Subject of their access token; absent for somebody who does not sign in",
                nullable = true,
                examples = "01990000-0000-7000-8000-000000000103")
        String subject,

        @NotBlank @Size(max = Person.LONGEST_NAME) @PlainText @Schema(examples = "Дарья Ковалёва")
        String name,

        @Email @Size(max = 254) @PlainText @Schema(nullable = true, examples = "darya@example.com")
        String email,

        @NotBlank @Size(max = 35) @Schema(description = "BCP 47, in which they want to be written to", examples = "ru")
        String language,

        @NotBlank @Size(max = 50) @Schema(description = "Of the IANA database", examples = "Europe/Bratislava")
        String timeZone,

        @Size(max = 50) @PlainText @Schema(nullable = true, examples = "+421 2 5555 0123")
        String phone,

        @Size(max = 200) @PlainText @Schema(description = "What they do there", nullable = true, examples = "CTO")
        String role,

        @NotNull @Schema(description = "Whether they still are there")
        Boolean active) {

    Contact.Details details() {
        return new Contact.Details(
                Person.of(subject, name, email, language, timeZone), Texts.kept(phone), Texts.kept(role));
    }
}
