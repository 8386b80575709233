package org.evenkeel.onboarding.onboarding.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.kit.text.PlainText;
import org.evenkeel.kit.text.Texts;
import org.evenkeel.onboarding.onboarding.OnboardingService.Start;
import org.evenkeel.onboarding.onboarding.Person;
import org.evenkeel.onboarding.template.ClientProfile;
import org.evenkeel.onboarding.template.TemplateKey;

@Schema(name = "OnboardingRequest", description = "A client to be put on board")
record OnboardingRequest(
        @NotNull @Schema(description = "The client's account", examples = "01990000-0000-7000-8000-000000000001")
        UUID accountId,

        @Size(max = 50) @Schema(description = "Key of the template; hudgins where absent", nullable = true)
        String template,

        @Size(max = 100)
        @PlainText
        @Schema(description = "The client's segment, where steps depend on it", nullable = true)
        String segment,

        @Size(max = 50) @Schema(description = "What the client bought, where steps depend on it")
        Set<@NotBlank @Size(max = 100) @PlainText String> services,

        @Schema(
                description = "The firm's calendar in whose hours limits run; the standard one where absent",
                nullable = true)
        UUID calendarId,

        @Valid @Schema(description = "Who answers for the client, as far as it is known", nullable = true)
        PersonRequest clientLead) {

    @Schema(name = "PersonRequest")
    record PersonRequest(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Josh Hudgins")
            String name,

            @Size(max = 200) @PlainText @Schema(description = "Subject of their access token", nullable = true)
            String subject) {

        Person person() {
            return new Person(Texts.kept(subject), Texts.kept(name));
        }
    }

    Start start() {
        return new Start(
                accountId,
                template == null ? TemplateKey.HUDGINS : template,
                new ClientProfile(Texts.kept(segment), services == null ? Set.of() : services),
                calendarId,
                clientLead == null ? null : clientLead.person());
    }
}
