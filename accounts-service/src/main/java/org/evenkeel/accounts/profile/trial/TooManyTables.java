package org.evenkeel.accounts.profile.trial;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** As many tables as fit are waiting to be learned from. */
public class TooManyTables extends DomainProblem {

    private static final long serialVersionUID = 1L;

    TooManyTables() {
        super(Slug.TOO_MANY_REQUESTS, "Other tables are being learned from. Try again in a minute.");
    }
}
