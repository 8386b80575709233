package org.evenkeel.accounts.account;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The name or the id asked for belongs to an account already. */
public class AccountExists extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AccountExists(Account present) {
        super(
                Slug.ALREADY_EXISTS,
                "There is already an account \"%s\" with the id %s.".formatted(present.name(), present.id()));
    }
}
