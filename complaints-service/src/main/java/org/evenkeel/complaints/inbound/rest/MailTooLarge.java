package org.evenkeel.complaints.inbound.rest;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

class MailTooLarge extends DomainProblem {

    private static final long serialVersionUID = 1L;

    MailTooLarge(int most) {
        super(Slug.TOO_LARGE, "A mail must be at most " + most + " bytes.");
    }
}
