package org.evenkeel.accounts.directory.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.accounts.directory.Absence;
import org.evenkeel.accounts.directory.Person;
import org.evenkeel.accounts.directory.StaffMember;
import org.evenkeel.accounts.money.Money;

@Schema(name = "StaffMember")
record StaffMemberResponse(
        UUID id,

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

        @Schema(nullable = true, examples = "Client care", maxLength = 100)
        String team,

        @Schema(description = "The redress they may grant without a senior's approval", nullable = true)
        Money authorityLimit,

        @Schema(description = "When they are away, in order", maxItems = 500)
        List<AbsenceResponse> absences,

        @Schema(description = "Whether they still are there")
        boolean active,

        Instant registeredAt,

        @Schema(description = "Moves with each change", minimum = "0")
        long version,

        @Schema(description = "What you may do with it now", examples = "[\"setAbsences\"]", maxItems = 5)
        List<String> allowedActions) {

    @Schema(name = "Absence")
    record AbsenceResponse(
            UUID id,
            @Schema(description = "The first day") LocalDate from,
            @Schema(description = "The last day") LocalDate to,

            @Schema(description = "Who stands in for them", nullable = true)
            UUID delegateId) {

        static AbsenceResponse of(Map.Entry<UUID, Absence> entry) {
            var absence = entry.getValue();
            return new AbsenceResponse(entry.getKey(), absence.from(), absence.to(), absence.delegateId());
        }
    }

    static StaffMemberResponse from(StaffMember member, List<String> allowedActions) {
        var person = member.person();
        return new StaffMemberResponse(
                member.id(),
                person.subject(),
                person.name(),
                person.email(),
                person.language(),
                person.timeZone(),
                member.team(),
                member.authorityLimit().orElse(null),
                member.absences().entrySet().stream()
                        .map(AbsenceResponse::of)
                        .sorted(Comparator.comparing(AbsenceResponse::from))
                        .toList(),
                member.active(),
                member.registeredAt(),
                member.version(),
                allowedActions);
    }
}
