package org.evenkeel.complaints.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.complaints.catalogue.Catalogue;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.caller.Caller;

/** Gathers evidence and finds who was right. */
@ApplicationScoped
public class FindingService {

    @ApplicationScoped
    static class Findings implements PanacheRepositoryBase<Finding, UUID> {}

    @ApplicationScoped
    static class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {}

    record EvidenceAdded(UUID complaintId, String reference, UUID evidenceId) {

        static final String TYPE = "org.evenkeel.complaint.evidence-added";
    }

    /** What was found; whom of the firm it concerns is not in it, that stays on the case. */
    record Found(UUID complaintId, String reference, UUID findingId, Verdict verdict, List<Share> shares) {

        static final String TYPE = "org.evenkeel.complaint.found";

        record Share(Cause cause, int percent, UUID catalogueEntryId) {}

        static Found of(Complaint complaint, Finding finding) {
            return new Found(
                    complaint.id(),
                    complaint.reference(),
                    finding.id(),
                    finding.verdict(),
                    finding.shares().stream()
                            .map(share -> new Share(share.cause(), share.percent(), share.catalogueEntryId()))
                            .toList());
        }
    }

    private final Cases cases;
    private final Findings findings;
    private final EvidenceRepository evidence;
    private final Catalogue catalogue;
    private final ComplaintAccess access;
    private final Caller caller;
    private final Clock clock;

    FindingService(
            Cases cases,
            Findings findings,
            EvidenceRepository evidence,
            Catalogue catalogue,
            ComplaintAccess access,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.findings = findings;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Evidence addEvidence(UUID complaintId, String ifMatch, String description) {
        var complaint = cases.forAct(Act.ADD_EVIDENCE, complaintId, ifMatch);
        var added = new Evidence(complaint, description, caller.name(), clock.instant());
        evidence.persist(added);
        cases.record(
                complaint, EvidenceAdded.TYPE, new EvidenceAdded(complaint.id(), complaint.reference(), added.id()));
        return added;
    }

    /** The evidence on a case, the first added first. */
    @Transactional
    public List<Evidence> evidence(UUID complaintId) {
        return evidence.list(
                "complaintId = ?1 order by id", cases.read(complaintId).id());
    }

    /** Answers the three questions; the case goes on to its resolution. */
    @Transactional
    public FindingView find(
            UUID complaintId, String ifMatch, Verdict verdict, String reason, List<CauseShare> shares, String lesson) {
        var complaint = cases.forAct(Act.FIND, complaintId, ifMatch);
        var finding = new Finding(
                complaint, verdict, reason, shares, lesson, knownFor(complaint), Person.of(caller), clock.instant());
        complaint.found();
        findings.persist(finding);
        cases.record(complaint, Found.TYPE, Found.of(complaint, finding));
        return view(complaint, finding);
    }

    /** What was found, the first time first; the last counts. */
    @Transactional
    public List<FindingView> of(UUID complaintId) {
        var complaint = cases.read(complaintId);
        return findings.list("complaintId = ?1 order by foundAt, id", complaint.id()).stream()
                .map(finding -> view(complaint, finding))
                .toList();
    }

    /** The finding that counts: the last one; empty before the first. */
    public Optional<Finding> latest(Complaint complaint) {
        return findings.find("complaintId = ?1 order by foundAt desc, id desc", complaint.id())
                .firstResultOptional();
    }

    /** What concerns one employee stays between her and those who run the case. */
    private FindingView view(Complaint complaint, Finding finding) {
        return new FindingView(
                complaint.version(),
                finding,
                finding.shares().stream()
                        .filter(share -> share.place() != null)
                        .filter(share -> access.mayKnowOf(
                                complaint, complaint.namedPeople().get(share.place())))
                        .toList());
    }

    private Finding.Known knownFor(Complaint complaint) {
        return new Finding.Known() {
            @Override
            public boolean isEvidence(UUID evidenceId) {
                return evidence.findByIdOptional(evidenceId)
                        .filter(found -> found.belongsTo(complaint))
                        .isPresent();
            }

            @Override
            public boolean isCatalogued(UUID catalogueEntryId, Cause cause) {
                return catalogue
                        .inUse(catalogueEntryId)
                        .map(entry ->
                                cause.catalogued().filter(entry.kind()::equals).isPresent())
                        .orElse(false);
            }
        };
    }
}
