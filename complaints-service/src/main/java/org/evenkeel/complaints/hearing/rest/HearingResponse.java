package org.evenkeel.complaints.hearing.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.hearing.HearingView;
import org.evenkeel.complaints.hearing.HearingView.Seat;
import org.evenkeel.complaints.hearing.Participant;
import org.evenkeel.complaints.hearing.Session;

@Schema(name = "Hearing")
record HearingResponse(
        UUID id,

        @Schema(description = "1 for the first; a reopened case gets another", minimum = "1")
        int round,

        Instant openedAt,

        @Schema(description = "Who leads it; nobody the case names", nullable = true, maxLength = 200)
        String moderator,

        @Schema(description = "Whether both sides see each other's statements; that begins for all at the same time")
        boolean disclosed,

        @Schema(maxItems = 21) List<ParticipantResponse> participants,
        @Schema(maxItems = 100) List<SessionResponse> sessions,
        @Schema(nullable = true) Instant concludedAt) {

    static HearingResponse from(HearingView view) {
        var hearing = view.hearing();
        return new HearingResponse(
                hearing.id(),
                hearing.round(),
                hearing.openedAt(),
                hearing.moderator().map(Person::name).orElse(null),
                view.disclosed(),
                view.seats().stream().map(ParticipantResponse::from).toList(),
                view.sessions().stream().map(SessionResponse::from).toList(),
                hearing.concludedAt());
    }

    @Schema(name = "HearingParticipant")
    record ParticipantResponse(
            UUID id,
            Participant.Side side,

            @Schema(description = "Place in the case's namedPeople; null for the client", nullable = true)
            Integer place,

            @Schema(maxLength = 200) String name,
            Participant.Standing standing,
            Instant invitedAt,

            @Schema(description = "Whether they were written to; false where the directory has no address of them")
            boolean mailed,

            @Schema(description = "Until when they can have their say, as they were told")
            Instant deadline,

            @Schema(
                    description = "What they said; null while it is not there or not disclosed to you",
                    nullable = true,
                    maxLength = 50_000)
            String statement,

            @Schema(
                    description = "What should have been done differently, as a named person sees it",
                    nullable = true,
                    maxLength = 20_000)
            String lesson,

            @Schema(nullable = true) Instant statedAt,

            @Schema(description = "Who put it down for them", nullable = true, maxLength = 200)
            String takenDownBy,

            @Schema(nullable = true) Instant declinedAt,

            @Schema(description = "Whether they sat at the table in a session")
            boolean attended) {

        private static ParticipantResponse from(Seat seat) {
            var participant = seat.participant();
            return new ParticipantResponse(
                    participant.id(),
                    participant.side(),
                    participant.place(),
                    participant.name(),
                    seat.standing(),
                    participant.invitedAt(),
                    participant.isInvitedByMail(),
                    participant.deadline(),
                    seat.readable() ? participant.statement() : null,
                    seat.readable() ? participant.lesson() : null,
                    participant.statedAt(),
                    participant.takenDownBy(),
                    participant.declinedAt(),
                    participant.hasAttended());
        }
    }

    @Schema(name = "HearingSession")
    record SessionResponse(
            UUID id,
            Instant openedAt,
            @Schema(maxLength = 200) String openedBy,
            @Schema(nullable = true) Instant closedAt,
            @Schema(nullable = true, maxLength = 50_000) String minutes) {

        private static SessionResponse from(Session session) {
            return new SessionResponse(
                    session.id(), session.openedAt(), session.openedByName(), session.closedAt(), session.minutes());
        }
    }
}
