package org.evenkeel.accounts.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.evenkeel.accounts.money.Money;

/**
 * What can happen in the directory, as other services hear it: each time the whole of what they need to know of the
 * person. The version moves with each change, so that of two events the newer one is known.
 */
sealed interface DirectoryEvent {

    String STAFF_MEMBER_REGISTERED = "org.evenkeel.staff-member.registered";
    String STAFF_MEMBER_CHANGED = "org.evenkeel.staff-member.changed";
    String CONTACT_REGISTERED = "org.evenkeel.contact.registered";
    String CONTACT_CHANGED = "org.evenkeel.contact.changed";

    record Away(UUID id, LocalDate from, LocalDate to, UUID delegateId) {}

    record StaffMemberState(
            UUID id,
            String subject,
            String name,
            String email,
            String language,
            String timeZone,
            String team,
            boolean active,
            Money authorityLimit,
            List<Away> absences,
            long version)
            implements DirectoryEvent {

        static StaffMemberState of(StaffMember member) {
            var person = member.person();
            return new StaffMemberState(
                    member.id(),
                    person.subject(),
                    person.name(),
                    person.email(),
                    person.language(),
                    person.timeZone(),
                    member.team(),
                    member.active(),
                    member.authorityLimit().orElse(null),
                    member.absences().entrySet().stream()
                            .map(absence -> new Away(
                                    absence.getKey(),
                                    absence.getValue().from(),
                                    absence.getValue().to(),
                                    absence.getValue().delegateId()))
                            .sorted(Comparator.comparing(Away::from))
                            .toList(),
                    member.version());
        }
    }

    record ContactState(
            UUID id,
            UUID accountId,
            String subject,
            String name,
            String email,
            String language,
            String timeZone,
            boolean active,
            long version)
            implements DirectoryEvent {

        static ContactState of(Contact contact) {
            var person = contact.person();
            return new ContactState(
                    contact.id(),
                    contact.accountId(),
                    person.subject(),
                    person.name(),
                    person.email(),
                    person.language(),
                    person.timeZone(),
                    contact.active(),
                    contact.version());
        }
    }
}
