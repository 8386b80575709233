package org.evenkeel.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.evenkeel.launcher.DemoUsers;
import org.junit.jupiter.api.Test;

class DemoPersonTest {

    @Test
    void everybodyWhoCanSignInIsInTheDirectory() {
        var people = DemoUsers.NAMES.stream().filter(name -> !DemoUsers.PARTNERS.contains(name));

        assertThat(Stream.of(DemoPerson.values()).map(DemoPerson::user))
                .containsExactlyInAnyOrderElementsOf(people.toList());
    }

    @Test
    void clientsAreContactsAndTheOthersAreStaff() {
        for (var person : DemoPerson.values()) {
            assertThat(person.account() != null)
                    .as(person.user())
                    .isEqualTo(person.user().startsWith("client"));
            assertThat(person.team() == null).as(person.user()).isEqualTo(person.account() != null);
            assertThat(ZoneId.getAvailableZoneIds()).contains(person.timeZone());
        }
    }
}
