package org.evenkeel.complaints.complaint;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The act is not possible as the case stands; nothing was changed. */
public class ActRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public ActRefused(String reason) {
        super(Slug.TRANSITION_REFUSED, reason);
    }

    static ActRefused inThisState(Complaint complaint, Act act) {
        return new ActRefused("Complaint " + complaint.reference() + " is " + complaint.status() + "; " + act
                + " is not possible from there.");
    }
}
