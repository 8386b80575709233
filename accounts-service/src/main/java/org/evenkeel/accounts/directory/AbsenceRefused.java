package org.evenkeel.accounts.directory;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** An absence does not go together with those there are. */
class AbsenceRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AbsenceRefused(String why) {
        super(Slug.TRANSITION_REFUSED, why);
    }
}
