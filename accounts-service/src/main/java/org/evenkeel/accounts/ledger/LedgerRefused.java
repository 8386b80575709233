package org.evenkeel.accounts.ledger;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** An act that an invoice does not allow as it stands. */
class LedgerRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    LedgerRefused(String why) {
        super(Slug.TRANSITION_REFUSED, why);
    }
}
