package org.evenkeel.complaints.talk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.Milestone;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.caller.NotAllowed;

/** The talks with the client about a case. */
@ApplicationScoped
public class TalkService {

    @ApplicationScoped
    static class TalkRepository implements PanacheRepositoryBase<Talk, UUID> {}

    record TalkHeld(UUID complaintId, String reference, UUID talkId, Instant heldAt) {

        static final String TYPE = "org.evenkeel.complaint.talk-held";
    }

    private final Cases cases;
    private final ComplaintAccess access;
    private final TalkRepository talks;
    private final Caller caller;
    private final Clock clock;

    TalkService(Cases cases, ComplaintAccess access, TalkRepository talks, Caller caller, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.talks = talks;
        this.caller = caller;
        this.clock = clock;
    }

    /** Puts a talk of this caller with the client on record. */
    @Transactional
    public Talk record(UUID complaintId, String ifMatch, Instant heldAt, String spokenWith, String notes) {
        var complaint = cases.forAct(Act.RECORD_TALK, complaintId, ifMatch);
        var talk = new Talk(complaint, Person.of(caller), heldAt, spokenWith, notes, clock.instant());
        talks.persist(talk);
        complaint.talked(heldAt);
        cases.record(
                complaint,
                TalkHeld.TYPE,
                new TalkHeld(complaint.id(), complaint.reference(), talk.id(), talk.heldAt()));
        cases.reached(complaint, Milestone.TALKED, heldAt);
        return talk;
    }

    /**
     * The talks about a case, the first one first.
     *
     * @throws NotAllowed where the case names the caller: what the client said of her she hears in the hearing
     */
    @Transactional
    public List<Talk> of(UUID complaintId) {
        var complaint = cases.read(complaintId);
        if (!access.mayReadDrafts(complaint)) {
            throw new NotAllowed("Talks are for those who run the case, and it names you.");
        }
        return talks.list("complaintId = ?1 order by heldAt, id", complaint.id());
    }
}
