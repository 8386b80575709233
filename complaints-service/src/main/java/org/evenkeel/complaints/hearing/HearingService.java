package org.evenkeel.complaints.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Milestone;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.limit.PauseService;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;

/** The acts of the fair hearing: one transaction each, recorded in it. */
@ApplicationScoped
public class HearingService {

    private final Cases cases;
    private final HearingRepository hearings;
    private final Voices voices;
    private final PauseService pauses;
    private final Event<Invitation> invitations;
    private final Caller caller;
    private final Clock clock;
    private final Duration notice;

    HearingService(
            Cases cases,
            HearingRepository hearings,
            Voices voices,
            PauseService pauses,
            Event<Invitation> invitations,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "evenkeel.hearing.notice") Duration notice) {
        this.cases = cases;
        this.hearings = hearings;
        this.voices = voices;
        this.pauses = pauses;
        this.invitations = invitations;
        this.caller = caller;
        this.clock = clock;
        this.notice = notice;
    }

    /** All hearings of a case as this caller may read them, the first round first. */
    @Transactional
    public List<HearingView> read(UUID complaintId) {
        var complaint = cases.read(complaintId);
        return hearings.of(complaint).stream()
                .map(hearing -> view(hearing, complaint))
                .toList();
    }

    @Transactional
    public HearingView open(UUID complaintId, String ifMatch) {
        var complaint = cases.forAct(Act.OPEN_HEARING, complaintId, ifMatch);
        int round = hearings.latestOf(complaint).map(Hearing::round).orElse(0) + 1;
        var hearing = new Hearing(complaint, round, clock.instant());
        complaint.openHearing();
        hearings.persist(hearing);
        cases.record(complaint, HearingEvent.OPENED, event(complaint, hearing));
        return view(hearing, complaint);
    }

    /** Becomes the moderator. */
    @Transactional
    public HearingView moderate(UUID complaintId, String ifMatch) {
        var complaint = cases.forAct(Act.MODERATE, complaintId, ifMatch);
        var hearing = current(complaint);
        hearing.moderatedBy(Person.of(caller));
        cases.record(complaint, HearingEvent.MODERATED, event(complaint, hearing));
        return view(hearing, complaint);
    }

    /**
     * Invites somebody to the hearing.
     *
     * @param place of a named person in the case's list; null for the client
     * @param deadline until when they can have their say
     */
    @Transactional
    public HearingView invite(UUID complaintId, String ifMatch, Integer place, Instant deadline) {
        var complaint = cases.forAct(Act.INVITE, complaintId, ifMatch);
        var hearing = current(complaint);
        var invited = hearing.invite(complaint, place, deadline, clock.instant(), notice);
        invitations.fire(new Invitation(complaint, invited));
        cases.record(
                complaint,
                HearingEvent.INVITED,
                new HearingEvent.Invited(
                        complaint.id(),
                        complaint.reference(),
                        invited.id(),
                        invited.side(),
                        invited.name(),
                        invited.deadline(),
                        invited.isInvitedByMail()));
        return view(hearing, complaint);
    }

    /**
     * Has one's say, or puts down somebody else's words.
     *
     * @param lesson what should have been done differently (S3): asked of named people, not of the client
     */
    @Transactional
    public HearingView state(UUID complaintId, String ifMatch, UUID participantId, String text, String lesson) {
        var complaint = cases.forAct(Act.MAKE_STATEMENT, complaintId, ifMatch);
        var hearing = current(complaint);
        var participant = ownVoice(hearing.participant(participantId), complaint);
        participant.state(text, lesson, scribeFor(participant), clock.instant());
        cases.record(complaint, HearingEvent.STATED, answered(complaint, participant));
        endWaitingIfClient(complaint, participant);
        return view(hearing, complaint);
    }

    @Transactional
    public HearingView decline(UUID complaintId, String ifMatch, UUID participantId, String reason) {
        var complaint = cases.forAct(Act.DECLINE_STATEMENT, complaintId, ifMatch);
        var hearing = current(complaint);
        var participant = ownVoice(hearing.participant(participantId), complaint);
        participant.decline(reason, clock.instant());
        cases.record(complaint, HearingEvent.DECLINED, reason, answered(complaint, participant));
        endWaitingIfClient(complaint, participant);
        return view(hearing, complaint);
    }

    @Transactional
    public HearingView openSession(UUID complaintId, String ifMatch) {
        var complaint = cases.forAct(Act.OPEN_SESSION, complaintId, ifMatch);
        var hearing = current(complaint);
        hearing.openSession(complaint, clock.instant());
        cases.record(complaint, HearingEvent.SESSION_OPENED, event(complaint, hearing));
        return view(hearing, complaint);
    }

    /** @param attended identifiers of the participants who sat at the table */
    @Transactional
    public HearingView closeSession(UUID complaintId, String ifMatch, String minutes, List<UUID> attended) {
        var complaint = cases.forAct(Act.CLOSE_SESSION, complaintId, ifMatch);
        var hearing = current(complaint);
        hearing.closeSession(clock.instant(), minutes, attended);
        cases.record(
                complaint,
                HearingEvent.SESSION_CLOSED,
                new HearingEvent.SessionClosed(complaint.id(), complaint.reference(), attended));
        return view(hearing, complaint);
    }

    @Transactional
    public HearingView conclude(UUID complaintId, String ifMatch) {
        var complaint = cases.forAct(Act.CONCLUDE_HEARING, complaintId, ifMatch);
        var hearing = current(complaint);
        hearing.conclude(complaint, clock.instant());
        complaint.concludeHearing();
        cases.record(complaint, HearingEvent.CONCLUDED, event(complaint, hearing));
        cases.reached(complaint, Milestone.HEARD, hearing.concludedAt());
        return view(hearing, complaint);
    }

    private void endWaitingIfClient(Complaint complaint, Participant answering) {
        if (answering.side() == Participant.Side.CLIENT) {
            pauses.endWaiting(complaint);
        }
    }

    private Hearing current(Complaint complaint) {
        return hearings.latestOf(complaint)
                .orElseThrow(() -> new IllegalStateException(complaint.reference() + " is heard without a hearing"));
    }

    private Participant ownVoice(Participant participant, Complaint complaint) {
        if (!voices.maySpeakFor(participant, complaint)) {
            throw new NotAllowed("You cannot speak for " + participant.name() + ".");
        }
        return participant;
    }

    private String scribeFor(Participant participant) {
        return voices.isOwn(participant) ? null : caller.name();
    }

    private HearingView view(Hearing hearing, Complaint complaint) {
        var now = clock.instant();
        boolean disclosed = hearing.isDisclosed(complaint, now);
        return new HearingView(
                complaint.version(),
                hearing,
                disclosed,
                hearing.participants().stream()
                        .map(participant -> new HearingView.Seat(
                                participant, participant.heard(now), voices.mayRead(participant, complaint, disclosed)))
                        .toList(),
                hearing.sessions());
    }

    private static HearingEvent event(Complaint complaint, Hearing hearing) {
        return new HearingEvent(complaint.id(), complaint.reference(), hearing.round());
    }

    private static HearingEvent.Answered answered(Complaint complaint, Participant participant) {
        return new HearingEvent.Answered(
                complaint.id(),
                complaint.reference(),
                participant.id(),
                participant.side(),
                participant.name(),
                participant.takenDownBy());
    }
}
