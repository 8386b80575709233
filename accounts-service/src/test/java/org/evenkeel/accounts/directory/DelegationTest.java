package org.evenkeel.accounts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DelegationTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 21);
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BORIS = new UUID(0, 2);
    private static final UUID CYRIL = new UUID(0, 3);

    @Test
    void findsTheFirstDayOnWhichTwoWouldStandInForEachOther() {
        var absences = Map.of(BORIS, List.of(away(2, 9, ANNA)));

        assertThat(circle(ANNA, away(0, 4, BORIS), absences)).contains(MONDAY.plusDays(2));
    }

    @Test
    void findsACircleOfThreeOnlyWhereAllThreeAreAway() {
        var absences = Map.of(
                BORIS, List.of(away(0, 3, CYRIL)),
                CYRIL, List.of(away(3, 5, ANNA)));

        assertThat(circle(ANNA, away(0, 9, BORIS), absences)).contains(MONDAY.plusDays(3));
        assertThat(circle(ANNA, away(0, 2, BORIS), absences)).isEmpty();
        assertThat(circle(ANNA, away(4, 9, BORIS), absences)).isEmpty();
    }

    @Test
    void takesAChainForNoCircle() {
        var absences = Map.of(BORIS, List.of(away(0, 9, CYRIL)), CYRIL, List.of(away(0, 9, null)));

        assertThat(circle(ANNA, away(0, 9, BORIS), absences)).isEmpty();
        assertThat(circle(ANNA, away(0, 9, null), absences)).isEmpty();
    }

    @Test
    void findsWhatGoingThroughEveryDayFinds() {
        var random = new Random(20261125);
        int found = 0;
        for (int run = 0; run < 2_000; run++) {
            var people = IntStream.range(0, 5).mapToObj(i -> new UUID(0, i)).toList();
            Map<UUID, List<Absence>> absences = new HashMap<>();
            for (int i = 0; i < 12; i++) {
                var person = people.get(random.nextInt(5));
                var delegate = people.get(random.nextInt(5));
                int from = random.nextInt(20);
                var absence = away(from, from + random.nextInt(8), delegate);
                boolean again =
                        absences.getOrDefault(person, List.of()).stream().anyMatch(absence::overlaps);
                if (again || delegate.equals(person)) {
                    continue;
                }
                var slow = dayByDay(person, absence, absences);

                assertThat(circle(person, absence, absences)).isEqualTo(slow);

                found += slow.isPresent() ? 1 : 0;
                if (slow.isEmpty()) {
                    absences.computeIfAbsent(person, p -> new ArrayList<>()).add(absence);
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static Optional<LocalDate> dayByDay(UUID person, Absence absence, Map<UUID, List<Absence>> absences) {
        return absence.from()
                .datesUntil(absence.to().plusDays(1))
                .filter(day -> {
                    var seen = new HashSet<UUID>();
                    var standIn = absence.delegateId();
                    while (standIn != null && !standIn.equals(person) && seen.add(standIn)) {
                        standIn = absences.getOrDefault(standIn, List.of()).stream()
                                .filter(next -> next.overlaps(new Absence(day, day, null)))
                                .map(Absence::delegateId)
                                .findFirst()
                                .orElse(null);
                    }
                    return person.equals(standIn);
                })
                .findFirst();
    }

    private static Optional<LocalDate> circle(UUID person, Absence absence, Map<UUID, List<Absence>> absences) {
        return Delegation.firstDayInCircle(
                person, absence, id -> (Collection<Absence>) absences.getOrDefault(id, List.of()));
    }

    private static Absence away(int from, int to, UUID delegate) {
        return new Absence(MONDAY.plusDays(from), MONDAY.plusDays(to), delegate);
    }
}
