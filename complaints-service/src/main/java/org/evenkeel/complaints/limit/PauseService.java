package org.evenkeel.complaints.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.Milestone;
import org.evenkeel.complaints.complaint.Milestone.Reached;
import org.evenkeel.kit.caller.Caller;

/** Waiting for the client: the limits stand still from the act that says so to the one that ends it. */
@ApplicationScoped
public class PauseService {

    private final Cases cases;
    private final PauseRepository pauses;
    private final LimitService limits;
    private final Caller caller;
    private final Clock clock;

    PauseService(Cases cases, PauseRepository pauses, LimitService limits, Caller caller, Clock clock) {
        this.cases = cases;
        this.pauses = pauses;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param version of the case it belongs to */
    public record PauseView(long version, CasePause pause) {}

    /** The pauses of a case, the first one first. */
    @Transactional
    public List<CasePause> of(UUID complaintId) {
        return pauses.of(cases.read(complaintId).id());
    }

    /** @param reason what the client is waited for */
    @Transactional
    public PauseView begin(UUID complaintId, String ifMatch, String reason) {
        var complaint = cases.forAct(Act.PAUSE, complaintId, ifMatch);
        var pause = new CasePause(complaint, reason, caller.name(), clock.instant());
        pauses.persist(pause);
        complaint.waitForClient(pause.startedAt());
        limits.reckonAnew(complaint);
        cases.record(complaint, LimitEvent.PAUSED, reason, moved(complaint, pause));
        return new PauseView(complaint.version(), pause);
    }

    @Transactional
    public PauseView end(UUID complaintId, String ifMatch) {
        var complaint = cases.forAct(Act.RESUME, complaintId, ifMatch);
        return new PauseView(complaint.version(), end(complaint));
    }

    /** Where the client is waited for, the waiting is over: the client answered, or the case ended. */
    public void endWaiting(Complaint complaint) {
        if (complaint.waitingSince() != null) {
            end(complaint);
        }
    }

    /** Before the limits end, so that they show when they would have been reached. */
    void follow(@Observes @Priority(1) Reached reached) {
        if (reached.milestone() == Milestone.ENDED) {
            endWaiting(reached.complaint());
        }
    }

    private CasePause end(Complaint complaint) {
        var pause = pauses.openOf(complaint.id()).orElseThrow();
        pause.end(caller.name(), clock.instant());
        complaint.goOn();
        limits.reckonAnew(complaint);
        cases.record(complaint, LimitEvent.RESUMED, moved(complaint, pause));
        return pause;
    }

    private static LimitEvent.PauseMoved moved(Complaint complaint, CasePause pause) {
        return new LimitEvent.PauseMoved(complaint.id(), complaint.reference(), pause.id());
    }
}
