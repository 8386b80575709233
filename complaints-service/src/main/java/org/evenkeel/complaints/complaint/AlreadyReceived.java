package org.evenkeel.complaints.complaint;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

class AlreadyReceived extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AlreadyReceived(String externalReference, String reference) {
        super(
                Slug.ALREADY_EXISTS,
                "You sent a complaint with externalReference " + externalReference + " before; it is " + reference
                        + ".");
    }
}
