package org.evenkeel.complaints.account;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

class AccountsUnreachable extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AccountsUnreachable(Throwable cause) {
        super(
                Slug.TEMPORARILY_UNAVAILABLE,
                "The account is not known here yet and accounts-service cannot be asked now. Nothing was changed; try again.");
        initCause(cause);
    }
}
