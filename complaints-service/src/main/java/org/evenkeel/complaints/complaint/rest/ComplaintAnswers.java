package org.evenkeel.complaints.complaint.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.evenkeel.complaints.complaint.Cases;
import org.evenkeel.complaints.complaint.Complaint;
import org.evenkeel.complaints.limit.LimitService;
import org.evenkeel.complaints.limit.rest.LimitResponse;
import org.evenkeel.kit.http.Versions;

/** The answers that carry a complaint with its version, its limits and what this caller may do with it. */
@ApplicationScoped
class ComplaintAnswers {

    private final Cases cases;
    private final LimitService limits;

    ComplaintAnswers(Cases cases, LimitService limits) {
        this.cases = cases;
        this.limits = limits;
    }

    Response of(Complaint complaint) {
        return answer(Response.ok(), complaint);
    }

    Response takenIn(Complaint complaint) {
        return answer(Response.created(URI.create("/api/v1/complaints/" + complaint.id())), complaint);
    }

    private Response answer(Response.ResponseBuilder response, Complaint complaint) {
        var due = limits.of(complaint).stream().map(LimitResponse::from).toList();
        return response.tag(Versions.tag(complaint.version()))
                .entity(ComplaintResponse.from(complaint, due, cases.allowedActions(complaint)))
                .build();
    }
}
