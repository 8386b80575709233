package org.evenkeel.complaints.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Guard;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.caller.Caller;

/** The conditions of the fair hearing (S1), each asked of the hearing itself. */
@ApplicationScoped
class HearingGuards {

    private final HearingRepository hearings;
    private final Voices voices;
    private final Caller caller;
    private final Clock clock;

    HearingGuards(HearingRepository hearings, Voices voices, Caller caller, Clock clock) {
        this.hearings = hearings;
        this.voices = voices;
        this.caller = caller;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Guard everyNamedPersonIsIdentified() {
        return Guard.of(Act.OPEN_HEARING, Hearing::obstacleToOpening);
    }

    @Produces
    @Singleton
    Guard somebodyIsNotInvitedYet() {
        return Guard.of(
                Act.INVITE,
                ofHearing((hearing, complaint) -> hearing.notInvited(complaint).isEmpty()
                        ? Optional.of("Everyone concerned is invited already.")
                        : Optional.empty()));
    }

    @Produces
    @Singleton
    Guard everyoneIsInvited() {
        return Guard.of(
                Act.OPEN_SESSION,
                ofHearing((hearing, complaint) -> hearing.moderator()
                                .map(Person::subject)
                                .filter(caller.subject()::equals)
                                .isPresent()
                        ? hearing.obstacleToSession(complaint)
                        : Optional.of("Sessions are opened by the moderator.")));
    }

    @Produces
    @Singleton
    Guard aSessionIsOpen() {
        return Guard.of(Act.CLOSE_SESSION, ofHearing((hearing, complaint) -> hearing.obstacleToClosingSession()));
    }

    @Produces
    @Singleton
    Guard everyoneWasHeard() {
        return Guard.of(
                Act.CONCLUDE_HEARING,
                ofHearing((hearing, complaint) -> hearing.obstacleToConclusion(complaint, clock.instant())));
    }

    @Produces
    @Singleton
    Guard aStatementIsAwaited() {
        return Guard.of(Act.MAKE_STATEMENT, ofHearing(this::nobodyAwaited));
    }

    @Produces
    @Singleton
    Guard aStatementCanBeDeclined() {
        return Guard.of(Act.DECLINE_STATEMENT, ofHearing(this::nobodyAwaited));
    }

    private Optional<String> nobodyAwaited(Hearing hearing, Complaint complaint) {
        boolean awaited = hearing.participants().stream()
                .anyMatch(participant -> !participant.hasAnswered() && voices.maySpeakFor(participant, complaint));
        return awaited ? Optional.empty() : Optional.of("No statement is awaited from you.");
    }

    private interface Question {
        Optional<String> obstacle(Hearing hearing, Complaint complaint);
    }

    private Function<Complaint, Optional<String>> ofHearing(Question question) {
        return complaint -> hearings.latestOf(complaint).flatMap(hearing -> question.obstacle(hearing, complaint));
    }
}
