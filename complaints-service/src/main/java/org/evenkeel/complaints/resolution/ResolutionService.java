package org.evenkeel.complaints.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.Milestone;
import org.evenkeel.complaints.complaint.Money;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.complaints.directory.Staff;
import org.evenkeel.complaints.directory.StaffMember;
import org.evenkeel.complaints.finding.FindingService;
import org.evenkeel.complaints.resolution.Commitment.Promise;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.NotFound;

/** Decides how a complaint is made good, has it approved, and follows what was promised. */
@ApplicationScoped
public class ResolutionService {

    private final Cases cases;
    private final ComplaintAccess access;
    private final Resolutions resolutions;
    private final Commitments commitments;
    private final FindingService findings;
    private final Staff staff;
    private final Caller caller;
    private final Clock clock;

    ResolutionService(
            Cases cases,
            ComplaintAccess access,
            Resolutions resolutions,
            Commitments commitments,
            FindingService findings,
            Staff staff,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.resolutions = resolutions;
        this.commitments = commitments;
        this.findings = findings;
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Decides how a complaint is made good.
     *
     * @param explanation to the client
     * @param promises become commitments at once; while an approval is awaited the client does not see them
     */
    @Transactional
    public ResolutionView decide(
            UUID complaintId, String ifMatch, String explanation, List<Redress> redresses, List<Promise> promises) {
        var complaint = cases.forAct(Act.DECIDE_RESOLUTION, complaintId, ifMatch);
        var finding = findings.latest(complaint)
                .orElseThrow(() -> new IllegalStateException(complaint.reference() + " is resolved without a finding"));
        var now = clock.instant();
        var resolution =
                new Resolution(complaint, finding, explanation, redresses, this::mayGrant, Person.of(caller), now);
        resolutions.persist(resolution);
        commitments.persist(promises.stream().map(promise -> new Commitment(resolution, promise, now)));
        cases.record(complaint, ResolutionEvent.DECIDED, decided(complaint, resolution));
        answerIfItHolds(complaint, resolution);
        return view(complaint, resolution);
    }

    /** As the directory says; whoever it does not know may grant nothing alone. */
    private boolean mayGrant(Money ofOurs) {
        return staff.bySubject(caller.subject())
                .filter(StaffMember::active)
                .filter(member -> member.mayGrant(ofOurs))
                .isPresent();
    }

    @Transactional
    public ResolutionView approve(UUID complaintId, String ifMatch) {
        var complaint = cases.forAct(Act.APPROVE_RESOLUTION, complaintId, ifMatch);
        var resolution = resolutions.currentOf(complaint).orElseThrow();
        resolution.approve(complaint, Person.of(caller), clock.instant());
        cases.record(complaint, ResolutionEvent.APPROVED, event(complaint, resolution));
        answerIfItHolds(complaint, resolution);
        return view(complaint, resolution);
    }

    /** The client is answered, and promises are made, when they may read it: that begins with the resolution that holds. */
    private void answerIfItHolds(Complaint complaint, Resolution resolution) {
        if (resolution.holds()) {
            commitments
                    .of(resolution)
                    .forEach(commitment -> cases.record(
                            complaint,
                            ResolutionEvent.PROMISED,
                            new ResolutionEvent.Promised(
                                    complaint.id(), complaint.reference(), commitment.id(), commitment.dueAt())));
            cases.reached(complaint, Milestone.ANSWERED, clock.instant());
        }
    }

    /** Sends a resolution back, so that another is decided; what it promised falls away with it. */
    @Transactional
    public ResolutionView refuse(UUID complaintId, String ifMatch, String reason) {
        var complaint = cases.forAct(Act.REFUSE_RESOLUTION, complaintId, ifMatch);
        var resolution = resolutions.currentOf(complaint).orElseThrow();
        resolution.refuse(complaint, Person.of(caller), clock.instant());
        commitments.delete("resolutionId = ?1", resolution.id());
        cases.record(complaint, ResolutionEvent.REFUSED, reason, event(complaint, resolution));
        return view(complaint, resolution);
    }

    @Transactional
    public CommitmentView keep(UUID complaintId, String ifMatch, UUID commitmentId, String note) {
        var complaint = cases.forAct(Act.KEEP_COMMITMENT, complaintId, ifMatch);
        var commitment = commitments
                .findByIdOptional(commitmentId)
                .filter(found -> found.belongsTo(complaint.id()))
                .orElseThrow(() -> new NotFound("commitment", commitmentId));
        commitment.keep(note, clock.instant());
        cases.record(
                complaint,
                ResolutionEvent.KEPT,
                new ResolutionEvent.Kept(
                        complaint.id(),
                        complaint.reference(),
                        commitment.id(),
                        commitment.standing(clock.instant()) == Commitment.Standing.KEPT_LATE));
        return new CommitmentView(commitment, commitment.standing(clock.instant()));
    }

    /** What was decided, the first time first. Client and named people see what holds; the rest is not a word given yet. */
    @Transactional
    public List<ResolutionView> of(UUID complaintId) {
        var complaint = cases.read(complaintId);
        return resolutions.of(complaint).stream()
                .filter(resolution -> resolution.holds() || access.mayReadDrafts(complaint))
                .map(resolution -> view(complaint, resolution))
                .toList();
    }

    /** What was promised, the earliest due first; to client and named people only what holds. */
    @Transactional
    public List<CommitmentView> commitments(UUID complaintId) {
        var now = clock.instant();
        var complaint = cases.read(complaintId);
        var given = of(complaintId).stream().map(view -> view.resolution().id()).collect(Collectors.toSet());
        return commitments.of(complaint).stream()
                .filter(commitment -> given.contains(commitment.resolutionId()))
                .map(commitment -> new CommitmentView(commitment, commitment.standing(now)))
                .toList();
    }

    /** A promise as it stands now. */
    public record CommitmentView(Commitment commitment, Commitment.Standing standing) {}

    /** @param version of the case it belongs to */
    public record ResolutionView(long version, Resolution resolution) {}

    private static ResolutionView view(Complaint complaint, Resolution resolution) {
        return new ResolutionView(complaint.version(), resolution);
    }

    private static ResolutionEvent event(Complaint complaint, Resolution resolution) {
        return new ResolutionEvent(complaint.id(), complaint.reference(), resolution.id());
    }

    private static ResolutionEvent.Decided decided(Complaint complaint, Resolution resolution) {
        return new ResolutionEvent.Decided(
                complaint.id(),
                complaint.reference(),
                resolution.id(),
                resolution.needsApproval(),
                resolution.redresses().stream()
                        .map(redress -> new ResolutionEvent.Part(
                                redress.kind(), redress.amount(), redress.currency(), redress.bearer()))
                        .toList());
    }
}
