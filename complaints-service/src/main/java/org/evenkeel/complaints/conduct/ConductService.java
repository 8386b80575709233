package org.evenkeel.complaints.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.evenkeel.complaints.complaint.Act;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.complaint.ComplaintAccess;
import org.evenkeel.complaints.complaint.Person;
import org.evenkeel.kit.caller.Caller;
import org.evenkeel.kit.problem.NotFound;

/** Records what clients did to us, has it confirmed, and hears the client. */
@ApplicationScoped
public class ConductService {

    /**
     * An incident as one caller may see it.
     *
     * @param inside whether the caller may know who recorded and who confirmed it
     */
    public record View(ConductIncident incident, boolean inside) {}

    private final Cases cases;
    private final ComplaintAccess access;
    private final ConductIncidents incidents;
    private final Caller caller;
    private final Clock clock;

    ConductService(Cases cases, ComplaintAccess access, ConductIncidents incidents, Caller caller, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.incidents = incidents;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public View record(UUID complaintId, String ifMatch, ConductIncident.Account account) {
        var complaint = cases.forAct(Act.RECORD_INCIDENT, complaintId, ifMatch);
        var incident = new ConductIncident(complaint, account, Person.of(caller), clock.instant());
        incidents.persist(incident);
        cases.record(complaint, ConductEvent.RECORDED, ConductEvent.of(complaint, incident));
        return view(complaint, incident);
    }

    /** Says that it was so; the second time it counts. */
    @Transactional
    public View confirm(UUID complaintId, String ifMatch, UUID incidentId) {
        var complaint = cases.forAct(Act.CONFIRM_INCIDENT, complaintId, ifMatch);
        var incident = incident(complaint, incidentId);
        incident.confirm(Person.of(caller), clock.instant());
        if (incident.standing() == ConductIncident.Standing.CONFIRMED) {
            cases.record(
                    complaint,
                    ConductEvent.CONFIRMED,
                    new ConductEvent.Confirmed(
                            complaint.id(),
                            complaint.reference(),
                            incident.id(),
                            incident.kind(),
                            incident.occurredAt()));
        } else {
            cases.record(complaint, ConductEvent.SECONDED, ConductEvent.of(complaint, incident));
        }
        return view(complaint, incident);
    }

    /** @param disputes whether the client says that it was not so */
    @Transactional
    public View answer(UUID complaintId, String ifMatch, UUID incidentId, String text, boolean disputes) {
        var complaint = cases.forAct(Act.ANSWER_INCIDENT, complaintId, ifMatch);
        var incident = incident(complaint, incidentId);
        incident.answer(text, disputes, caller.name(), clock.instant());
        cases.record(
                complaint,
                ConductEvent.ANSWERED,
                new ConductEvent.Answered(
                        complaint.id(), complaint.reference(), incident.id(), incident.kind(), disputes));
        return view(complaint, incident);
    }

    /** Takes it back: from now on it counts no longer. */
    @Transactional
    public View retract(UUID complaintId, String ifMatch, UUID incidentId, String reason) {
        var complaint = cases.forAct(Act.RETRACT_INCIDENT, complaintId, ifMatch);
        var incident = incident(complaint, incidentId);
        incident.retract(reason, clock.instant());
        cases.record(complaint, ConductEvent.RETRACTED, reason, ConductEvent.of(complaint, incident));
        return view(complaint, incident);
    }

    /** What is on record, the first recorded first. Of what is not confirmed know only those concerned and who runs the case. */
    @Transactional
    public List<View> of(UUID complaintId) {
        var complaint = cases.read(complaintId);
        return incidents.of(complaint).stream()
                .filter(incident -> maySee(complaint, incident))
                .map(incident -> view(complaint, incident))
                .toList();
    }

    private boolean maySee(Complaint complaint, ConductIncident incident) {
        return incident.isTold() || access.mayReadDrafts(complaint) || incident.concerns(caller.subject());
    }

    private ConductIncident incident(Complaint complaint, UUID id) {
        return incidents
                .findByIdOptional(id)
                .filter(found -> found.belongsTo(complaint) && maySee(complaint, found))
                .orElseThrow(() -> new NotFound("conduct incident", id));
    }

    private View view(Complaint complaint, ConductIncident incident) {
        return new View(incident, access.mayReadDrafts(complaint));
    }
}
