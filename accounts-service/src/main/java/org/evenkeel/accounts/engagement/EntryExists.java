package org.evenkeel.accounts.engagement;

import java.util.UUID;
import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.Slug;

/** The account has an entry of this reference already. */
class EntryExists extends DomainProblem {

    private static final long serialVersionUID = 1L;

    EntryExists(String reference, UUID present) {
        super(
                Slug.ALREADY_EXISTS,
                "The account has an entry with the reference %s already, with the id %s."
                        .formatted(reference, present));
    }
}
