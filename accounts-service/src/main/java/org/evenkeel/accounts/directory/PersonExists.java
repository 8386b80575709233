package org.evenkeel.accounts.directory;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The subject asked for is somebody else's. */
class PersonExists extends DomainProblem {

    private static final long serialVersionUID = 1L;

    PersonExists(String subject) {
        super(Slug.ALREADY_EXISTS, "There is already somebody in the directory with the subject " + subject + ".");
    }
}
