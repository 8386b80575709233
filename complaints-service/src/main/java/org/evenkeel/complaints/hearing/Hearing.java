package org.evenkeel.complaints.hearing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.complaints.complaint.ActRefused;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.NamedPerson;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.Ids;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/**
 * The table at which everyone sits (S1): the client, every person the case names, and a moderator who is none of them. A
 * case that is reopened gets another hearing; what was said in an earlier one stays.
 */
@Entity
public class Hearing {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID complaintId;

    @Column(nullable = false, updatable = false)
    private int round;

    @Column(nullable = false, updatable = false)
    private Instant openedAt;

    private String moderatorSubject;
    private String moderatorName;
    private Instant concludedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "hearing_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Participant> participants = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "hearing_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Session> sessions = new ArrayList<>();

    protected Hearing() {}

    Hearing(Complaint complaint, int round, Instant now) {
        this.id = Ids.next();
        this.complaintId = complaint.id();
        this.round = round;
        this.openedAt = now;
    }

    /** Why the hearing of a case cannot be opened; empty where it can. */
    static Optional<String> obstacleToOpening(Complaint complaint) {
        return complaint.namedPeople().stream()
                .filter(person -> !person.isIdentified())
                .findFirst()
                .map(person -> "It is not known yet who " + person.name()
                        + " is: identify each named person first, so that nobody judges a case that names them.");
    }

    void moderatedBy(Person moderator) {
        this.moderatorSubject = moderator.subject();
        this.moderatorName = moderator.name();
    }

    /**
     * Invites the client, or a named person, and tells them until when they can have their say.
     *
     * @param place of the named person in the case's list; null for the client
     * @param notice the least time an announced deadline has to leave
     */
    Participant invite(Complaint complaint, Integer place, Instant deadline, Instant now, Duration notice) {
        if (place != null && (place < 0 || place >= complaint.namedPeople().size())) {
            throw new NotFound("named person", place);
        }
        if (deadline.isBefore(now.plus(notice))) {
            throw new InvalidRequest("deadline", "must leave at least " + hours(notice) + " hours to answer");
        }
        if (invited(place).isPresent()) {
            throw new ActRefused("They are invited already. A deadline that was announced is not shortened or moved.");
        }
        var participant = place == null
                ? Participant.client(complaint, deadline, now)
                : Participant.named(place, complaint.namedPeople().get(place), deadline, now);
        participants.add(participant);
        return participant;
    }

    private static long hours(Duration notice) {
        return notice.toHours();
    }

    private Optional<Participant> invited(Integer place) {
        return participants.stream()
                .filter(participant -> participant.isAt(place))
                .findFirst();
    }

    /** Those who belong to the table and are not invited yet, by name. */
    List<String> notInvited(Complaint complaint) {
        var client = invited(null).isPresent() ? Stream.<String>empty() : Stream.of("the client");
        var named = IntStream.range(0, complaint.namedPeople().size())
                .filter(place -> invited(place).isEmpty())
                .mapToObj(complaint.namedPeople()::get)
                .map(NamedPerson::name);
        return Stream.concat(client, named).toList();
    }

    /** Why nobody may sit down yet: somebody who belongs to the table would be missing. */
    Optional<String> obstacleToSession(Complaint complaint) {
        if (moderatorSubject == null || complaint.names(moderatorSubject)) {
            return Optional.of("The hearing has no moderator who is not named by the case.");
        }
        var missing = notInvited(complaint);
        if (!missing.isEmpty()) {
            return Optional.of("No session without everyone concerned: " + String.join(", ", missing)
                    + (missing.size() == 1 ? " is" : " are") + " not invited.");
        }
        return openSession().map(open -> "A session is open already.");
    }

    /** Why it cannot be found yet who was right: somebody was not heard. */
    Optional<String> obstacleToConclusion(Complaint complaint, Instant now) {
        var missing = notInvited(complaint);
        if (!missing.isEmpty()) {
            return Optional.of(
                    "Everyone concerned has to be heard first; not invited: " + String.join(", ", missing) + ".");
        }
        var unheard = participants.stream()
                .filter(participant -> !participant.hadTheirSay(now))
                .map(Participant::name)
                .toList();
        if (!unheard.isEmpty()) {
            return Optional.of(
                    "Everyone concerned has to be heard first, decline, or let their deadline pass; still awaited: "
                            + String.join(", ", unheard) + ".");
        }
        return openSession().map(open -> "A session is still open.");
    }

    /** Whether both sides see each other's statements: from the moment the last of them was heard, all at the same time. */
    boolean isDisclosed(Complaint complaint, Instant now) {
        return concludedAt != null || obstacleToConclusion(complaint, now).isEmpty();
    }

    Optional<String> obstacleToClosingSession() {
        return openSession().isPresent() ? Optional.empty() : Optional.of("No session is open.");
    }

    /** @throws ActRefused where {@link #obstacleToSession} says why */
    Session openSession(Complaint complaint, Instant now) {
        obstacleToSession(complaint).ifPresent(reason -> {
            throw new ActRefused(reason);
        });
        var session = new Session(now, moderatorName);
        sessions.add(session);
        return session;
    }

    /**
     * Ends the session that is open.
     *
     * @param attended who sat at the table
     */
    Session closeSession(Instant now, String minutes, List<UUID> attended) {
        var known = participants.stream().map(Participant::id).toList();
        if (!known.containsAll(attended)) {
            throw new InvalidRequest("attended", "must be participants of this hearing");
        }
        var open = openSession().orElseThrow(() -> new ActRefused("No session is open."));
        open.close(now, minutes);
        participants.stream()
                .filter(participant -> attended.contains(participant.id()))
                .forEach(Participant::attended);
        return open;
    }

    private Optional<Session> openSession() {
        return sessions.stream().filter(Session::isOpen).findFirst();
    }

    /** @throws ActRefused where {@link #obstacleToConclusion} says why */
    void conclude(Complaint complaint, Instant now) {
        obstacleToConclusion(complaint, now).ifPresent(reason -> {
            throw new ActRefused(reason);
        });
        concludedAt = now;
    }

    Participant participant(UUID participantId) {
        return participants.stream()
                .filter(participant -> participant.id().equals(participantId))
                .findFirst()
                .orElseThrow(() -> new NotFound("participant", participantId));
    }

    public UUID id() {
        return id;
    }

    public int round() {
        return round;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Person> moderator() {
        return Optional.ofNullable(moderatorSubject).map(subject -> new Person(subject, moderatorName));
    }

    public Instant concludedAt() {
        return concludedAt;
    }

    public List<Participant> participants() {
        return List.copyOf(participants);
    }

    public List<Session> sessions() {
        return List.copyOf(sessions);
    }
}
