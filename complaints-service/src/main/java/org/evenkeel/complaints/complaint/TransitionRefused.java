package org.evenkeel.complaints.complaint;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The act is not possible in the state the case is in; nothing was changed. */
class TransitionRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    TransitionRefused(String reference, ComplaintStatus status, String act) {
        super(Slug.TRANSITION_REFUSED, "Complaint " + reference + " is " + status + " and cannot be " + act + ".");
    }
}
