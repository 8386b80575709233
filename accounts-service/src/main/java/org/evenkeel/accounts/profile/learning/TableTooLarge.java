package org.evenkeel.accounts.profile.learning;

import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** A table is larger than what is learned from. */
public class TableTooLarge extends DomainProblem {

    private static final long serialVersionUID = 1L;

    TableTooLarge(String what, long most) {
        super(Slug.TOO_LARGE, "A table has at most %d %s.".formatted(most, what));
    }
}
