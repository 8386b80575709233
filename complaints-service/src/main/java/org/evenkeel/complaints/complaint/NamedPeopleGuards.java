package org.evenkeel.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The conditions of saying whom a case concerns. */
@ApplicationScoped
class NamedPeopleGuards {

    @Produces
    @Singleton
    Guard somebodyIsUnidentified() {
        return Guard.of(
                Act.IDENTIFY_PERSON,
                complaint -> complaint.namedPeople().stream().allMatch(NamedPerson::isIdentified)
                        ? Optional.of("It is known who everybody is whom the case names.")
                        : Optional.empty());
    }

    @Produces
    @Singleton
    Guard thereIsRoomForAnother() {
        return Guard.of(
                Act.NAME_PERSON,
                complaint -> complaint.namedPeople().size() < Complaint.MOST_NAMED_PEOPLE
                        ? Optional.empty()
                        : Optional.of("A case can name at most " + Complaint.MOST_NAMED_PEOPLE + " people."));
    }
}
