package org.evenkeel.complaints.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Money;

/**
 * One of the firm's people, as accounts-service last told.
 *
 * @param subject of their access token; null where they don't sign in
 * @param authorityLimit the redress they may grant without a senior's approval; null where none
 * @param absences in order, on no day two
 * @param version moves with each change
 */
public record StaffMember(
        UUID id,
        String subject,
        String name,
        String email,
        String language,
        ZoneId timeZone,
        String team,
        boolean active,
        Money authorityLimit,
        List<Absence> absences,
        long version) {

    /** Whether they may grant this much on their own; an amount in another currency than their limit's they may not. */
    public boolean mayGrant(Money redress) {
        return authorityLimit != null
                && authorityLimit.currency().equals(redress.currency())
                && redress.amount().compareTo(authorityLimit.amount()) <= 0;
    }

    public boolean isAwayOn(LocalDate day) {
        return absenceOn(day).isPresent();
    }

    /** Who stands in for them on a day; empty where they are there themselves and where nobody does. */
    public Optional<UUID> delegateOn(LocalDate day) {
        return absenceOn(day).map(Absence::delegateId);
    }

    private Optional<Absence> absenceOn(LocalDate day) {
        return absences.stream().filter(absence -> absence.covers(day)).findFirst();
    }
}
