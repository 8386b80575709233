package org.evenkeel.accounts.directory.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.directory.Person;
import org.evenkeel.accounts.directory.StaffMember;
import org.evenkeel.accounts.money.Money;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;

@Schema(name = "StaffMemberRequest", description = "One of the firm's people to be taken in")
record StaffMemberRequest(
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

        @Size(max = 100) @PlainText @Schema(nullable = true, examples = "Client care")
        String team,

        @Valid
        @Schema(
                description = "The redress they may grant without a senior's approval; absent for none",
                nullable = true)
        Money authorityLimit) {

    StaffMember.Details details() {
        return new StaffMember.Details(
                Person.of(subject, name, email, language, timeZone), Texts.kept(team), authorityLimit);
    }
}
