package org.evenkeel.complaints.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.NotFound;

/** Says how cases of a client stand to each other. */
@ApplicationScoped
public class LinkService {

    @ApplicationScoped
    static class CaseLinks implements PanacheRepositoryBase<CaseLink, UUID> {

        List<CaseLink> of(Complaint complaint) {
            return list("complaintId = ?1 or otherId = ?1 order by id", complaint.id());
        }
    }

    record Linked(UUID complaintId, String reference, UUID linkId, CaseLink.Kind kind, UUID otherId) {

        static final String TYPE = "org.evenkeel.complaint.linked";
    }

    /**
     * A link as seen from one of its cases.
     *
     * @param outgoing whether this case is the first of the two, as in "this one is a duplicate of that"
     */
    public record View(CaseLink link, boolean outgoing, Complaint other) {}

    private final Cases cases;
    private final ComplaintAccess access;
    private final CaseLinks links;
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    LinkService(
            Cases cases, ComplaintAccess access, CaseLinks links, EntityManager entities, Caller caller, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.links = links;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public View link(UUID complaintId, String ifMatch, CaseLink.Kind kind, UUID otherId) {
        var complaint = cases.forAct(Act.LINK, complaintId, ifMatch);
        var other = other(otherId);
        var link = new CaseLink(complaint, other, kind, caller.name(), clock.instant());
        if (links.of(complaint).stream().anyMatch(known -> joins(known, other))) {
            throw new InvalidRequest("complaintId", "must be of a case that is not linked with this one yet");
        }
        links.persist(link);
        cases.record(
                complaint, Linked.TYPE, new Linked(complaint.id(), complaint.reference(), link.id(), kind, other.id()));
        return new View(link, true, other);
    }

    private Complaint other(UUID id) {
        try {
            return cases.read(id);
        } catch (NotFound unknown) {
            throw new InvalidRequest("complaintId", "must be of a case");
        }
    }

    private static boolean joins(CaseLink link, Complaint other) {
        return link.complaintId().equals(other.id()) || link.otherId().equals(other.id());
    }

    /** The cases that a case is linked with, as far as this caller may see them; the first linked first. */
    @Transactional
    public List<View> of(UUID complaintId) {
        var complaint = cases.read(complaintId);
        return links.of(complaint).stream()
                .map(link -> view(link, complaint))
                .filter(view -> access.maySee(view.other()))
                .toList();
    }

    private View view(CaseLink link, Complaint complaint) {
        boolean outgoing = link.complaintId().equals(complaint.id());
        return new View(link, outgoing, entities.find(Complaint.class, outgoing ? link.otherId() : link.complaintId()));
    }
}
