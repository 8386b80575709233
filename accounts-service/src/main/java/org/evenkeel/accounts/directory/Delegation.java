package org.evenkeel.accounts.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who stands in for whom: whoever stands in may be away too and have a delegate, but nobody ends as their own. */
final class Delegation {

    private Delegation() {}

    /**
     * The first day on which an absence, were it taken in, would make a circle.
     *
     * @param absencesOf the absences of a member of staff; among them there is no circle yet
     */
    static Optional<LocalDate> firstDayInCircle(
            UUID person, Absence absence, Function<UUID, Collection<Absence>> absencesOf) {
        if (absence.delegateId() == null) {
            return Optional.empty();
        }
        return absencesOf.apply(absence.delegateId()).stream()
                .filter(absence::overlaps)
                .map(next -> next.within(absence))
                .flatMap(next -> person.equals(next.delegateId())
                        ? Stream.of(next.from())
                        : firstDayInCircle(person, next, absencesOf).stream())
                .min(Comparator.naturalOrder());
    }
}
